import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { endHold } from './end-hold';
import { type Hold, HoldKey } from './schemas';

/**
 * Spends what was set aside, in the transaction that marks the work delivered. Again: nothing changes.
 * Throws `not-found`, `conflict` `credits-given-back` after a release.
 */
export async function captureHold(ctx: Ctx, input: HoldKey): Promise<Hold> {
  authorize(ctx, 'credits.capture');
  return endHold(ctx, 'CAPTURE', parse(HoldKey, input));
}
