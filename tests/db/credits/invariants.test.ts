import { describe, expect, test, vi } from 'vitest';
import {
  captureHold,
  getBalance,
  grantCredits,
  holdCredits,
  proveLedger,
  purchaseCredits,
  refundCapture,
  releaseHold,
  transferCredits,
} from '@/lib/credits';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { makeCredits } from '@/tests/factories/make-credits';
import { ownerClient } from '@/tests/setup/owner-client';
import { hold, journal, race, times, within } from './fixtures/many-at-once';

// More connections than the races below have runners, so that they meet in the database and not before it.
vi.hoisted(() => {
  process.env.DATABASE_POOL = '70';
});

const judge = await ownerClient();

const one = { key: 'reel', amount: 1, reference: 'reel' };
const because = { key: 'reel', reason: 'because' };

describe('the Ledger Conformance Kit', () => {
  test('INV-01 balanced: every transaction sums to zero, and so does a whole company', async () => {
    const { job, companyId } = await makeCredits(9);
    await hold(job, 'a', 4);
    await captureHold(job, { key: 'a' });
    const sums = new Map<string, number>();
    for (const { transaction_id = '', amount } of await journal(companyId))
      sums.set(transaction_id, (sums.get(transaction_id) ?? 0) + Number(amount));
    expect([...sums.values()]).toEqual([0, 0, 0]);
    const { rows } = await judge.query(
      'select sum(balance)::int as all from credit_account where company_id = $1',
      [companyId],
    );
    expect(rows).toEqual([{ all: 0 }]);
  });

  test('INV-02 append-only: whatever happens later, entries once written stay as they are', async () => {
    const { job, companyId } = await makeCredits(3);
    await hold(job, 'a', 2);
    const before = await journal(companyId);
    await captureHold(job, { key: 'a' });
    await refundCapture(job, { key: 'a', reason: 'x' });
    expect(await journal(companyId)).toEqual(expect.arrayContaining(before));
    for (const change of ['update credit_entry set amount = 1', 'delete from credit_entry'])
      await expect(judge.query(change)).rejects.toMatchObject({ code: '23001' });
  });

  test('INV-03 no hash chain; instead every entry has its number and the balance after it, and a gap is found', async () => {
    const { job, companyId } = await makeCredits(3);
    await hold(job, 'a', 2);
    await judge.query('begin');
    await judge.query('alter table credit_entry disable trigger user');
    await judge.query(
      `delete from credit_entry where company_id = $1 and account = 'available' and version = 1`,
      [companyId],
    );
    await judge.query('alter table credit_entry enable trigger user');
    await judge.query('commit');
    const kinds = (await proveLedger(baseContext())).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['transaction', 'account', 'chain']));
    await restore(companyId);
    expect(await proveLedger(baseContext())).toEqual([]);
  });

  test('INV-04 a duplicate changes nothing', async () => {
    const { job, companyId } = await makeCredits(3);
    const grant = { key: 'g', amount: 2, reason: 'x' };
    expect([await grantCredits(job, grant), await grantCredits(job, grant)]).toEqual([
      { available: 5, held: 0 },
      { available: 5, held: 0 },
    ]);
    for (const act of [hold, hold]) await act(job, 'reel');
    for (const act of [captureHold, captureHold]) await act(job, one);
    for (const act of [refundCapture, refundCapture]) await act(job, because);
    expect(await journal(companyId)).toHaveLength(10);
    expect(await getBalance(job)).toEqual({ available: 5, held: 0 });
  });

  test('INV-05 64 concurrent duplicates collapse to one', async () => {
    const { job, companyId } = await makeCredits(100);
    expect(await race(times(64, () => () => within(job, (ctx) => hold(ctx, 'reel', 3))))).toEqual({
      done: 64,
      refused: [],
    });
    expect(await getBalance(job)).toEqual({ available: 97, held: 3 });
    expect(await journal(companyId)).toHaveLength(4);
  });

  test('INV-06 no update is lost on a hot account: 500 concurrent credits of 1', async () => {
    const { job } = await makeCompany();
    const grants = times(
      500,
      (index) => () => grantCredits(job, { key: `g${index}`, amount: 1, reason: 'x' }),
    );
    expect(await race(grants)).toEqual({ done: 500, refused: [] });
    expect(await getBalance(job)).toEqual({ available: 500, held: 0 });
  });

  test('INV-07 value is conserved while companies transfer to each other at once', async () => {
    const companies = [await makeCredits(40), await makeCredits(40), await makeCredits(40)];
    const transfers = times(150, (index) => () => {
      const [from, to] = [companies[index % 3], companies[(index + 1 + (index % 2)) % 3]];
      if (!from || !to) throw new Error('no company');
      return transferCredits(from.job, {
        key: `t${index}`,
        toCompanyId: to.companyId,
        amount: 1 + (index % 7),
      });
    });
    const { refused } = await race(transfers);
    expect(refused.filter((key) => key !== 'credits-too-few')).toEqual([]);
    const balances = await Promise.all(companies.map(({ job }) => getBalance(job)));
    expect(balances.reduce((sum, { available }) => sum + available, 0)).toBe(120);
    expect(await proveLedger(baseContext())).toEqual([]);
  });

  test('INV-08 a balance is what the journal says', async () => {
    const { job, companyId } = await makeCredits(30);
    await race(times(60, (index) => () => hold(job, `r${index}`)));
    await race(times(30, (index) => () => releaseHold(job, { key: `r${2 * index}`, reason: 'x' })));
    const sum = (account: string, rows: Record<string, string>[]): number =>
      rows.filter((row) => row.account === account).reduce((total, row) => total + Number(row.amount), 0);
    const rows = await journal(companyId);
    expect(await getBalance(job)).toEqual({ available: sum('available', rows), held: sum('held', rows) });
  });

  test('INV-09 nobody overdraws: balance 100 and 1,000 parallel holds of 1: exactly 100', async () => {
    const { job } = await makeCredits(100);
    const { done, refused } = await race(
      times(1_000, (index) => () => within(job, (ctx) => hold(ctx, `r${index}`))),
    );
    expect({ done, refused: [...new Set(refused)] }).toEqual({ done: 100, refused: ['credits-too-few'] });
    expect(await getBalance(job)).toEqual({ available: 0, held: 100 });
  }, 60_000);

  test('INV-10 no drift: a thousand times 1 is 1,000, and what is no whole number is refused', async () => {
    const { job } = await makeCredits(1_000);
    await race(times(1_000, (index) => () => hold(job, `r${index}`)));
    expect(await getBalance(job)).toEqual({ available: 0, held: 1_000 });
    await expect(hold(job, 'half', 0.1)).rejects.toMatchObject({ code: 'invalid' });
  }, 60_000);

  test('INV-11 currencies are not mixed: there is one unit, whatever money a company counts in', async () => {
    const [roubles, euros] = [await makeCompany({ currency: 'RUB' }), await makeCompany({ currency: 'EUR' })];
    await purchaseCredits(roubles.job, { key: 'p', amount: 5, paymentId: 'pay' });
    await transferCredits(roubles.job, { key: 't', toCompanyId: euros.companyId });
    expect(await getBalance(euros.job)).toEqual({ available: 5, held: 0 });
  });

  test('INV-12 undoing is a movement of its own: the opposite entries, with the one it undoes named', async () => {
    const { job, companyId } = await makeCredits(3);
    await holdCredits(job, one);
    await releaseHold(job, because);
    const { rows } = await judge.query(
      `select t.kind, o.kind as undone, array_agg(e.account || ' ' || e.amount order by e.account) as entries
         from credit_transaction t join credit_transaction o on o.id = t.follows
         join credit_entry e on e.transaction_id = t.id
        where t.company_id = $1 group by t.kind, o.kind`,
      [companyId],
    );
    expect(rows).toEqual([{ kind: 'RELEASE', undone: 'HOLD', entries: ['available 1', 'held -1'] }]);
  });

  test('INV-13 the state is rebuilt from the journal alone', async () => {
    const { job, companyId } = await makeCredits(20);
    await race(times(40, (index) => () => hold(job, `r${index}`)));
    await race(times(10, (index) => () => captureHold(job, { key: `r${index}` })));
    const { rows: kept } = await judge.query(
      'select account, balance, version from credit_account where company_id = $1 and version > 0 order by account',
      [companyId],
    );
    const { rows: rebuilt } = await judge.query(
      `select account, sum(amount)::bigint as balance, count(*) as version from credit_entry
        where company_id = $1 group by account order by account`,
      [companyId],
    );
    expect(rebuilt).toEqual(kept);
  });

  test('INV-14 the order within an account is 1, 2, 3…, each with the balance that follows', async () => {
    const { job, companyId } = await makeCredits(50);
    await race(times(80, (index) => () => hold(job, `r${index}`)));
    const rows = (await journal(companyId)).filter(({ account }) => account === 'available');
    expect(rows.map(({ version }) => Number(version))).toEqual(times(51, (index) => index + 1));
    expect(rows.map((row) => Number(row.balance_after))).toEqual(times(51, (index) => 50 - index));
  });

  test('INV-15 a duplicate of what was refused is not reported as done; its key serves nothing else', async () => {
    const { job } = await makeCredits(1);
    for (const _ of [1, 2])
      await expect(hold(job, 'reel', 2)).rejects.toMatchObject({ key: 'credits-too-few' });
    await expect(hold(job, 'reel', 1)).rejects.toMatchObject({ key: 'key-reused' });
    await expect(grantCredits(job, { key: 'reel', amount: 2, reason: 'x' })).rejects.toMatchObject({
      key: 'key-reused',
    });
    expect(await getBalance(job)).toEqual({ available: 1, held: 0 });
    await grantCredits(job, { key: 'more', amount: 1, reason: 'x' });
    await hold(job, 'reel', 2);
    expect(await getBalance(job)).toEqual({ available: 0, held: 2 });
  });
});

/** Puts the planted gap right again, past the trigger that wants both entries at once. */
async function restore(companyId: string): Promise<void> {
  await judge.query('begin');
  await judge.query('alter table credit_entry disable trigger user');
  await judge.query(
    `insert into credit_entry select company_id, id, 'available', 3, 3, 1 from credit_transaction where company_id = $1 and kind = 'GRANT'`,
    [companyId],
  );
  await judge.query('alter table credit_entry enable trigger user');
  await judge.query('commit');
}
