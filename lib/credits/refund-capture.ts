import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { endHold } from './end-hold';
import { EndHold, type Hold } from './schemas';

/**
 * Gives back, once and in full, what a hold has spent; `key` is the hold's. Again: nothing changes.
 * Throws `not-found`, `conflict` `credits-not-spent` or `credits-given-back`.
 */
export async function refundCapture(ctx: Ctx, input: EndHold): Promise<Hold> {
  authorize(ctx, 'credits.refund');
  return endHold(ctx, 'REFUND', parse(EndHold, input));
}
