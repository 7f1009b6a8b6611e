import { createHmac } from 'node:crypto';

/** Shows that the caller knows the app's secret: a stolen token alone is then of no use. */
export function appsecretProof(token: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(token).digest('hex');
}
