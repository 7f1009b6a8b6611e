import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { assertPosted } from './assert-posted';
import { TransferCredits } from './schemas';
import { insertPosting, lockCompany, type Posted } from './store/postings';

/**
 * Moves credits to another company, such as when two accounts of one person become one: the amount, or all that is
 * available; what is held stays. It joins only a transaction that was opened across companies: no other sees both.
 * Returns what was moved. Throws `invalid` `credits-same-company`, `conflict` `credits-too-few`, `conflict` `key-reused`.
 */
export async function transferCredits(ctx: Ctx, input: TransferCredits): Promise<{ moved: number }> {
  authorize(ctx, 'credits.transfer');
  const wish = parse(TransferCredits, input);
  if (wish.toCompanyId === ctx.companyId) throw new AppError('invalid', 'credits-same-company');
  const work = (tx: Tx<Ctx>): Promise<Posted> => move(tx, wish);
  const posted = ctx.tx ? await inTransaction(ctx, work) : await acrossCompanies(ctx, work);
  assertPosted(posted, wish.amount ?? 0);
  return { moved: posted.moved };
}

async function move(tx: Tx<Ctx>, { key, toCompanyId, amount }: TransferCredits): Promise<Posted> {
  const { companyId } = tx.ctx;
  // Both, in one order for everybody: two transfers that cross cannot wait for each other.
  for (const id of [companyId, toCompanyId].toSorted()) await lockCompany(tx, id);
  const wish = amount === undefined ? { atMost: true } : { amount };
  const out = await insertPosting(tx, {
    kind: 'TRANSFER_OUT',
    key,
    from: 'available',
    to: 'transferred',
    reference: toCompanyId,
    ...wish,
  });
  if (out.outcome !== 'applied') return out;
  const there: Tx<Ctx> = { ...tx, ctx: { ...tx.ctx, companyId: toCompanyId } };
  const into = await insertPosting(there, {
    kind: 'TRANSFER_IN',
    key: `${companyId}#${key}`,
    from: 'transferred',
    to: 'available',
    amount: out.moved,
    reference: companyId,
  });
  if (into.outcome !== 'applied') throw new Error(`A transfer ended ${into.outcome} on the other side.`);
  const detail = { toCompanyId, amount: out.moved };
  await writeAudit(tx, { action: 'credits.transferred', subject: key, detail });
  return out;
}
