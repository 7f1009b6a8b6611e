import { expect, test } from 'vitest';
import {
  captureHold,
  holdCredits,
  type LedgerDifference,
  proveLedger,
  releaseHold,
  transferCredits,
} from '@/lib/credits';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import type { MadeCompany } from '@/tests/factories/make-company';
import { makeCredits } from '@/tests/factories/make-credits';
import { ownerClient } from '@/tests/setup/owner-client';

const judge = await ownerClient();
const base = baseContext();
const companies: MadeCompany[] = [];
/** What should be found, as `kind company subject`. */
const expected: string[] = [];
let planted = 0;

test('sound books raise no alarm, whatever has happened in them', async () => {
  for (let index = 0; index < 10; index += 1) {
    const company = await makeCredits(100);
    for (let reel = 0; reel < 20; reel += 1) {
      const key = `reel_${reel}`;
      await holdCredits(company.job, { key, amount: 2, reference: key });
      if (reel % 4 === 0) await captureHold(company.job, { key });
      if (reel % 4 < 3 && reel % 4 > 0) await releaseHold(company.job, { key, reason: 'x' });
    }
    companies.push(company);
  }
  for (const [index, { job }] of companies.entries()) {
    const toCompanyId = companies[(index + 1) % 10]?.companyId ?? '';
    await transferCredits(job, { key: 't', toCompanyId, amount: 1 });
  }
  expect(await proveLedger(base)).toEqual([]);
}, 60_000);

test('all of 200 planted differences are found, and nothing else', async () => {
  for (const { companyId } of companies) await plantTwenty(companyId);
  expect(planted).toBe(200);
  const name = ({ kind, companyId, subject }: LedgerDifference): string => `${kind} ${companyId} ${subject}`;
  expect((await proveLedger(base)).map(name).toSorted()).toEqual(expected.toSorted());
});

test('a hold that nothing has ended for seven days is found', async () => {
  const { job, companyId } = await makeCredits(1);
  await holdCredits(job, { key: 'reel', amount: 1, reference: 'reel' });
  const stale = async (days: number): Promise<LedgerDifference[]> => {
    const clock = movedClock(new Date(Date.now() + days * 24 * 60 * 60_000));
    const differences = await proveLedger(baseContext({ clock }));
    return differences.filter((one) => one.companyId === companyId);
  };
  expect(await stale(6.9)).toEqual([]);
  expect(await stale(7.1)).toMatchObject([{ kind: 'stale-hold', companyId }]);
  await releaseHold(job, { key: 'reel', reason: 'found' });
  expect(await stale(7.1)).toEqual([]);
});

/** Past all guards, as a mistake in the database's own care would write. */
async function plantTwenty(companyId: string): Promise<void> {
  const { rows } = await judge.query<{ id: string; kind: string; ended: boolean }>(
    `select id, kind, exists (select 1 from credit_transaction e where e.follows = t.id) as ended
       from credit_transaction t where company_id = $1 order by id`,
    [companyId],
  );
  const idsOf = (kind: string, ended = false): string[] =>
    rows.filter((row) => row.kind === kind && row.ended === ended).map(({ id }) => id);
  const ofOne = 'where company_id = $1 and';

  // Five without entries, and five whose amount is not that of their entries.
  for (let index = 0; index < 5; index += 1) {
    const id = newId('crt');
    const insert = `insert into credit_transaction (id, company_id, key, kind, amount, at) values ($2, $1, $2, 'GRANT', 1, now())`;
    await plant(companyId, 'transaction', id, insert);
  }
  for (const id of idsOf('RELEASE').slice(0, 5))
    await plant(companyId, 'transaction', id, `update credit_transaction set amount = 9 ${ofOne} id = $2`);
  // Four entries whose balance does not follow from the one before.
  for (const id of idsOf('HOLD', true).slice(0, 4)) {
    const change = `update credit_entry set balance_after = 77 ${ofOne} transaction_id = $2 and account = 'held'`;
    await plant(companyId, 'chain', id, change);
  }
  // Two balances that are not the sum of their entries.
  for (const account of ['issued', 'spent']) {
    const change = `update credit_account set balance = balance + 1 ${ofOne} account = $2`;
    await plant(companyId, 'account', account, change);
  }
  // Three holds that nobody has ended.
  for (const id of idsOf('HOLD').slice(0, 3)) {
    const change = `update credit_transaction set at = at - interval '8 days' ${ofOne} id = $2`;
    await plant(companyId, 'stale-hold', id, change);
  }
  // A transfer that says it went elsewhere: its other half is alone then, too.
  for (const id of idsOf('TRANSFER_OUT')) {
    const { rows: halves } = await judge.query<{ company_id: string; id: string }>(
      `select company_id, id from credit_transaction where kind = 'TRANSFER_IN' and reference = $1`,
      [companyId],
    );
    for (const half of halves) expected.push(`transfer ${half.company_id} ${half.id}`);
    const change = `update credit_transaction set reference = 'COMP000' ${ofOne} id = $2`;
    await plant(companyId, 'transfer', id, change);
  }
}

async function plant(companyId: string, kind: string, subject: string, sql: string): Promise<void> {
  await judge.query('set session_replication_role = replica');
  const { rowCount } = await judge.query(sql, [companyId, subject]);
  await judge.query('set session_replication_role = origin');
  if (rowCount !== 1) throw new Error(`${kind}: planted ${rowCount} instead of one.`);
  planted += 1;
  expected.push(`${kind} ${companyId} ${subject}`);
}
