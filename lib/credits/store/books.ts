import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { type Balance, HistoryEntry, Hold } from '../schemas';

/** The state of a hold, from what ended it: `settled` by a capture or release, `refunded` after a capture. */
const holdStatus = Prisma.sql`
  case when t.kind <> 'HOLD' then null when refunded.id is not null then 'REFUNDED'
       when settled.kind = 'CAPTURE' then 'CAPTURED' when settled.kind = 'RELEASE' then 'RELEASED' else 'OPEN' end`;

const itsEnd = Prisma.sql`
  left join credit_transaction settled on settled.company_id = t.company_id and settled.follows = t.id
  left join credit_transaction refunded on refunded.company_id = t.company_id and refunded.follows = settled.id`;

export async function readBalance(tx: Tx<Ctx>): Promise<Balance> {
  const rows = await tx.db.$queryRaw<{ account: string; balance: bigint }[]>`
    select account, balance from credit_account
     where company_id = ${tx.ctx.companyId} and account in ('available', 'held')`;
  const of = (account: string): number => Number(rows.find((row) => row.account === account)?.balance ?? 0);
  return { available: of('available'), held: of('held') };
}

export async function findHold(tx: Tx<Ctx>, key: string): Promise<Hold | null> {
  const [row] = await tx.db.$queryRaw<(Omit<Hold, 'amount'> & { amount: bigint })[]>`
    select t.key, t.amount, t.reference, t.at as "heldAt", ${holdStatus} as status
      from credit_transaction t ${itsEnd}
     where t.company_id = ${tx.ctx.companyId} and t.key = ${key} and t.kind = 'HOLD'`;
  return row ? Hold.parse({ ...row, amount: Number(row.amount) }) : null;
}

type EntryRow = Omit<HistoryEntry, 'amount' | 'balanceAfter'> &
  Record<'amount' | 'balance' | 'version', bigint>;

/** What changed the available credits, newest first, each with its place in the account. */
export async function findEntries(
  tx: Tx<Ctx>,
  limit: number,
  before: number,
): Promise<(HistoryEntry & { readonly version: number })[]> {
  const rows = await tx.db.$queryRaw<EntryRow[]>`
    select t.id, t.at, t.kind, t.reference, t.reason, e.amount, e.balance_after as balance, e.version,
           ${holdStatus} as hold
      from credit_entry e
      join credit_transaction t on t.company_id = e.company_id and t.id = e.transaction_id ${itsEnd}
     where e.company_id = ${tx.ctx.companyId} and e.account = 'available' and e.version < ${before}
     order by e.version desc limit ${limit}`;
  return rows.map(({ amount, balance, version, ...row }) => ({
    ...HistoryEntry.parse({ ...row, amount: Number(amount), balanceAfter: Number(balance) }),
    version: Number(version),
  }));
}
