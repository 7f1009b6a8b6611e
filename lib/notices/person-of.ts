import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/** The signed-in person who asks. Notices are for people: anybody else is refused. */
export function personOf(ctx: Ctx): string {
  const { actor } = ctx;
  if (actor.kind !== 'user' && actor.kind !== 'staff') throw new AppError('forbidden', 'not-allowed');
  return actor.userId;
}
