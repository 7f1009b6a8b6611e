import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type Hold, HoldKey } from './schemas';
import { findHold } from './store/books';

/** One hold as it stands. Throws `not-found` `credits-hold-not-found`. */
export async function getHold(ctx: Ctx, input: HoldKey): Promise<Hold> {
  authorize(ctx, 'credits.read');
  const { key } = parse(HoldKey, input);
  const hold = await inTransaction(ctx, (tx) => findHold(tx, key));
  if (!hold) throw new AppError('not-found', 'credits-hold-not-found');
  return hold;
}
