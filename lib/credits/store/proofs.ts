import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { LedgerDifference } from '../schemas';

type Found = Omit<LedgerDifference, 'kind'>;

/** Transactions that are not two entries of their amount, one down and one up. */
export function findUnbalanced(tx: Tx<BaseCtx>): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select t.company_id as "companyId", t.id as subject
      from credit_transaction t
      left join credit_entry e on e.company_id = t.company_id and e.transaction_id = t.id
     group by t.company_id, t.id, t.amount
    having count(e.account) <> 2 or sum(e.amount) <> 0 or max(e.amount) <> abs(t.amount)`;
}

/** Accounts that differ from the sum of their entries, or whose entries are not numbered 1, 2, 3… to the last. */
export function findWrongAccounts(tx: Tx<BaseCtx>): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select a.company_id as "companyId", a.account as subject
      from credit_account a
      left join credit_entry e on e.company_id = a.company_id and e.account = a.account
     group by a.company_id, a.account, a.balance, a.version
    having a.balance <> coalesce(sum(e.amount), 0) or a.version <> count(e.account)
        or a.version <> coalesce(max(e.version), 0)`;
}

/** Entries whose balance is not the one before and their own amount. */
export function findBrokenChains(tx: Tx<BaseCtx>): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select company_id as "companyId", transaction_id as subject
      from (select company_id, transaction_id, balance_after,
                   sum(amount) over (partition by company_id, account order by version) as expected
              from credit_entry) entry
     where balance_after <> expected`;
}

/** Companies whose held credits are not those of their open holds. */
export function findWrongHeld(tx: Tx<BaseCtx>): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select a.company_id as "companyId", 'held' as subject
      from credit_account a
      left join credit_transaction t on t.company_id = a.company_id and t.kind = 'HOLD'
       and not exists (select 1 from credit_transaction s where s.company_id = t.company_id and s.follows = t.id)
     where a.account = 'held'
     group by a.company_id, a.balance
    having a.balance <> coalesce(sum(t.amount), 0)`;
}

export function findStaleHolds(tx: Tx<BaseCtx>, before: Date): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select t.company_id as "companyId", t.id as subject
      from credit_transaction t
     where t.kind = 'HOLD' and t.at < ${before}
       and not exists (select 1 from credit_transaction s where s.company_id = t.company_id and s.follows = t.id)`;
}

/** Transfers without their other half of the same amount. */
export function findTornTransfers(tx: Tx<BaseCtx>): Promise<Found[]> {
  return tx.db.$queryRaw<Found[]>`
    select coalesce(o.company_id, i.company_id) as "companyId", coalesce(o.id, i.id) as subject
      from (select * from credit_transaction where kind = 'TRANSFER_OUT') o
      full join (select * from credit_transaction where kind = 'TRANSFER_IN') i
        on i.company_id = o.reference and i.key = o.company_id || '#' || o.key and i.amount = o.amount
     where o.id is null or i.id is null`;
}
