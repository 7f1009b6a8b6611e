import { describe, expect, test } from 'vitest';
import {
  adjustCredits,
  captureHold,
  expireCredits,
  getBalance,
  grantCredits,
  holdCredits,
  listEntries,
  proveLedger,
  purchaseCredits,
  refundCapture,
  releaseHold,
  transferCredits,
} from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { makeCompany } from '@/tests/factories/make-company';
import { makeCredits } from '@/tests/factories/make-credits';
import { appClient } from '@/tests/setup/app-client';
import { ownerClient } from '@/tests/setup/owner-client';

const company = await makeCredits(5);
const admin: Ctx = { ...company.owner, actor: { kind: 'staff', userId: 'usr_admin', role: 'ADMIN' } };
const visitor: Ctx = { ...company.owner, actor: { kind: 'visitor', visitorId: 'anna' } };
const key = 'k';
const reason = 'because';

const acts: Readonly<Record<string, { act: (ctx: Ctx) => Promise<unknown>; refused: Ctx[] }>> = {
  getBalance: { act: getBalance, refused: [visitor] },
  listEntries: { act: (ctx) => listEntries(ctx, {}), refused: [visitor] },
  holdCredits: {
    act: (ctx) => holdCredits(ctx, { key, amount: 1, reference: 'r' }),
    refused: [visitor, company.manager],
  },
  releaseHold: { act: (ctx) => releaseHold(ctx, { key, reason }), refused: [visitor, company.manager] },
  captureHold: {
    act: (ctx) => captureHold(ctx, { key }),
    refused: [visitor, company.manager, company.owner],
  },
  refundCapture: {
    act: (ctx) => refundCapture(ctx, { key, reason }),
    refused: [visitor, company.manager, company.owner],
  },
  grantCredits: {
    act: (ctx) => grantCredits(ctx, { key, amount: 1, reason }),
    refused: [visitor, company.manager, company.owner],
  },
  purchaseCredits: {
    act: (ctx) => purchaseCredits(ctx, { key, amount: 1, paymentId: 'p' }),
    refused: [visitor, company.manager, company.owner, admin],
  },
  expireCredits: {
    act: (ctx) => expireCredits(ctx, { key, amount: 1, reason }),
    refused: [visitor, company.manager, company.owner, admin],
  },
  adjustCredits: {
    act: (ctx) => adjustCredits(ctx, { key, amount: 1, reason }),
    refused: [visitor, company.manager, company.owner, company.job],
  },
  transferCredits: {
    act: (ctx) => transferCredits(ctx, { key, toCompanyId: 'COMP999' }),
    refused: [visitor, company.manager, company.owner],
  },
  proveLedger: { act: proveLedger, refused: [visitor, company.manager, company.owner] },
};

test.each(Object.entries(acts))('%s is refused to the wrong role', async (_, { act, refused }) => {
  for (const ctx of refused) await expect(act(ctx)).rejects.toMatchObject({ code: 'forbidden' });
});

test("another company sees neither the credits nor the history, and cannot end the other's hold", async () => {
  await holdCredits(company.job, { key: 'reel', amount: 2, reference: 'reel' });
  const other = await makeCompany();
  expect(await getBalance(other.owner)).toEqual({ available: 0, held: 0 });
  expect((await listEntries(other.owner, {})).entries).toEqual([]);
  for (const end of [captureHold, releaseHold])
    await expect(end(other.job, { key: 'reel', reason })).rejects.toMatchObject({ code: 'not-found' });
  const third = await makeCredits(1);
  const sameKey = { key: 'reel', amount: 1, reference: 'x' };
  expect(await holdCredits(third.job, sameKey)).toMatchObject({ amount: 1 });
  expect(await getBalance(company.owner)).toEqual({ available: 3, held: 2 });
});

describe('the database itself', async () => {
  const app = await appClient();

  async function as(role: 'none' | 'x8_across', sql: string): Promise<unknown> {
    await app.query('begin');
    try {
      await app.query(`select set_config('app.company_id', $1, true), set_config('role', $2, true)`, [
        company.companyId,
        role,
      ]);
      return await app.query(sql);
    } finally {
      await app.query('rollback');
    }
  }

  const changes = [
    'update credit_transaction set amount = amount + 1',
    'update credit_transaction set reason = null',
    'delete from credit_transaction',
    'update credit_entry set amount = -amount',
    'delete from credit_entry',
  ];
  test.each(changes)('refuses to the product, and to whoever looks across: %s', async (sql) => {
    for (const role of ['none', 'x8_across'] as const)
      await expect(as(role, sql)).rejects.toMatchObject({ code: '23001' });
  });

  test.each(['credit_transaction', 'credit_entry'])(
    'lets nobody empty %s, its owner included',
    async (table) => {
      await expect(as('none', `truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
      const owner = await ownerClient();
      await expect(owner.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '23001' });
      await expect(owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: '23001' });
      await expect(owner.query('delete from company')).rejects.toThrow();
    },
  );

  test('refuses entries that do not sum to zero, an overdrawn customer, and a second end of a hold', async () => {
    const one = `'${company.companyId}'`;
    const transaction = (id: string, extra = `null, 'GRANT'`): string =>
      `insert into credit_transaction (id, company_id, key, amount, at, follows, kind) values ('${id}', ${one}, '${id}', 1, now(), ${extra})`;
    const entries = (amounts: readonly [number, number]): string =>
      `insert into credit_entry values (${one}, 't', 'available', ${amounts[0]}, 1, 91), (${one}, 't', 'issued', ${amounts[1]}, 1, 91)`;
    await expect(as('none', `${transaction('t')}; ${entries([1, -1])}`)).resolves.toBeDefined();
    await expect(as('none', `${transaction('t')}; ${entries([2, -1])}`)).rejects.toMatchObject({
      code: '23514',
    });
    await expect(as('none', `update credit_account set balance = -1`)).rejects.toMatchObject({
      code: '23514',
    });
    const end = (id: string): string =>
      transaction(id, `(select id from credit_transaction where key = 'reel'), 'RELEASE'`);
    await expect(as('none', `${end('e1')}; ${end('e2')}`)).rejects.toMatchObject({ code: '23505' });
  });
});
