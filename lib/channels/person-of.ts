import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';

/** Id of the person who asks. Throws `forbidden` for jobs, visitors and the command line. */
export function personOf({ actor }: Ctx): string {
  if (actor.kind !== 'user' && actor.kind !== 'staff') throw new AppError('forbidden', 'not-allowed');
  return actor.userId;
}
