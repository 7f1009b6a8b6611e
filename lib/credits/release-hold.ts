import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { endHold } from './end-hold';
import { EndHold, type Hold } from './schemas';

/**
 * Gives back what was set aside, in the transaction that says why. Again: nothing changes.
 * Throws `not-found`, `conflict` `credits-spent` after a capture.
 */
export async function releaseHold(ctx: Ctx, input: EndHold): Promise<Hold> {
  authorize(ctx, 'credits.release');
  return endHold(ctx, 'RELEASE', parse(EndHold, input));
}
