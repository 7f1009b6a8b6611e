import type { BaseCtx } from '@/lib/platform/context';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { findMetaApp } from './find-meta-app';

export type MetaChallenge =
  | { readonly end: 'answered'; readonly challenge: string }
  | { readonly end: 'unknown-key' }
  | { readonly end: 'refused' };

/** What to answer when Meta asks whether a webhook's address is ours: its challenge, if it knows the app's word. */
export async function answerMetaChallenge(
  base: BaseCtx,
  asked: { readonly key: string; readonly mode: string; readonly token: string; readonly challenge: string },
): Promise<MetaChallenge> {
  const app = await findMetaApp(base, asked);
  if (!app) return { end: 'unknown-key' };
  const { verifyToken = '' } = app.secrets;
  const right = verifyToken !== '' && matchesSecret(asked.token, verifyToken);
  if (asked.mode !== 'subscribe' || !right) return { end: 'refused' };
  return { end: 'answered', challenge: asked.challenge };
}
