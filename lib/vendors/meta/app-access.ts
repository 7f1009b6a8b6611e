import type { GraphAccess } from './ask-graph';

/** An app speaking for itself: its id and secret are its token. */
export function appAccess(appId: string, appSecret: string): GraphAccess {
  return { token: `${appId}|${appSecret}`, appSecret };
}
