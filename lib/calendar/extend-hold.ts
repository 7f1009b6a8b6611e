import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { ExtendHold } from './schemas';
import { prolongHolds } from './store/bookings';

/** Keeps the times of a reference at least until `until`; holds that are over already stay over. */
export async function extendHold(ctx: Ctx, input: ExtendHold): Promise<void> {
  authorize(ctx, 'booking.hold');
  const { reference, until } = parse(ExtendHold, input);
  await inTransaction(ctx, (tx) => prolongHolds(tx, reference, until));
}
