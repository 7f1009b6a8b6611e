import type { BaseCtx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/**
 * Whose tokens are asked for: a signed-in person's own. Throws `unauthenticated`, and `forbidden` (`token-not-by-token`)
 * for a program that came by a token: what was stolen could otherwise make itself last.
 */
export function personOf({ actor, token }: BaseCtx): string {
  if (actor.kind !== 'user' && actor.kind !== 'staff') throw new AppError('unauthenticated', 'not-signed-in');
  if (token) throw new AppError('forbidden', 'token-not-by-token');
  return actor.userId;
}
