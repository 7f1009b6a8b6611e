import { describe, expect, test } from 'vitest';
import {
  adjustCredits,
  captureHold,
  expireCredits,
  getBalance,
  getHold,
  grantCredits,
  holdCredits,
  listEntries,
  proveLedger,
  purchaseCredits,
  refundCapture,
  releaseHold,
  reversePurchase,
  transferCredits,
} from '@/lib/credits';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { makeCredits } from '@/tests/factories/make-credits';
import { ownerClient } from '@/tests/setup/owner-client';

const hold = { key: 'reel_1', amount: 3, reference: 'reel_1' };
const why = { key: 'reel_1', reason: 'delivery-failed' };

describe('a hold', () => {
  test('is captured or released, never both; the same again changes nothing', async () => {
    const { job } = await makeCredits(10);
    expect(await holdCredits(job, hold)).toMatchObject({ ...hold, status: 'OPEN' });
    expect(await holdCredits(job, hold)).toMatchObject({ ...hold, status: 'OPEN' });
    expect(await getBalance(job)).toEqual({ available: 7, held: 3 });
    expect(await captureHold(job, hold)).toMatchObject({ status: 'CAPTURED' });
    expect(await captureHold(job, hold)).toMatchObject({ status: 'CAPTURED' });
    await expect(releaseHold(job, why)).rejects.toMatchObject({ code: 'conflict', key: 'credits-spent' });
    expect(await getBalance(job)).toEqual({ available: 7, held: 0 });
    expect(await holdCredits(job, hold)).toMatchObject({ status: 'CAPTURED' });

    await holdCredits(job, { ...hold, key: 'reel_2' });
    expect(await releaseHold(job, { ...why, key: 'reel_2' })).toMatchObject({ status: 'RELEASED' });
    expect(await releaseHold(job, { ...why, key: 'reel_2' })).toMatchObject({ status: 'RELEASED' });
    await expect(captureHold(job, { key: 'reel_2' })).rejects.toMatchObject({ key: 'credits-given-back' });
    expect(await getBalance(job)).toEqual({ available: 7, held: 0 });
  });

  test('that was captured is refunded once, in full; nothing else is', async () => {
    const { job } = await makeCredits(10);
    await holdCredits(job, hold);
    await expect(refundCapture(job, why)).rejects.toMatchObject({ key: 'credits-not-spent' });
    await captureHold(job, hold);
    expect(await refundCapture(job, why)).toMatchObject({ status: 'REFUNDED' });
    expect(await refundCapture(job, why)).toMatchObject({ status: 'REFUNDED' });
    expect(await getBalance(job)).toEqual({ available: 10, held: 0 });
    await expect(releaseHold(job, why)).rejects.toMatchObject({ key: 'credits-given-back' });
    await holdCredits(job, { ...hold, key: 'reel_2' });
    await releaseHold(job, { ...why, key: 'reel_2' });
    await expect(refundCapture(job, { ...why, key: 'reel_2' })).rejects.toMatchObject({
      key: 'credits-given-back',
    });
    expect(await getBalance(job)).toEqual({ available: 10, held: 0 });
  });

  test('that does not exist cannot be ended', async () => {
    const { job } = await makeCredits(1);
    const ends = [captureHold, releaseHold, refundCapture];
    for (const end of ends)
      await expect(end(job, why)).rejects.toMatchObject({ code: 'not-found', key: 'credits-hold-not-found' });
  });

  test('is undone by the transaction it belongs to', async () => {
    const { job } = await makeCredits(5);
    const whole = inTransaction(job, async (tx) => {
      await holdCredits(tx.ctx, hold);
      throw new Error('the order could not be written');
    });
    await expect(whole).rejects.toThrow('could not be written');
    expect(await getBalance(job)).toEqual({ available: 5, held: 0 });
    await expect(getHold(job, { key: 'reel_1' })).rejects.toMatchObject({ code: 'not-found' });
    await inTransaction(job, async (tx) => {
      await holdCredits(tx.ctx, hold);
      await captureHold(tx.ctx, hold);
    });
    expect(await getBalance(job)).toEqual({ available: 2, held: 0 });
  });

  test('is refused with what is needed and what there is', async () => {
    const { job } = await makeCredits(2);
    await expect(holdCredits(job, hold)).rejects.toMatchObject({
      code: 'conflict',
      key: 'credits-too-few',
      params: { needed: 3, balance: 2 },
    });
    expect(await getBalance(job)).toEqual({ available: 2, held: 0 });
  });
});

test('credits come, expire and are corrected; a correction is audited with its reason', async () => {
  const { job, companyId } = await makeCredits(2);
  const operator = companyContextOf(companyId);
  await purchaseCredits(job, { key: 'pck_1', amount: 20, paymentId: 'pay_1' });
  expect(await expireCredits(job, { key: 'old', amount: 2, reason: 'a year' })).toMatchObject({
    available: 20,
  });
  expect(await adjustCredits(operator, { key: 'a1', amount: 5, reason: 'sorry' })).toMatchObject({
    available: 25,
  });
  expect(await adjustCredits(operator, { key: 'a2', amount: -24, reason: 'abuse' })).toMatchObject({
    available: 1,
  });
  await adjustCredits(operator, { key: 'a2', amount: -24, reason: 'abuse' });
  await expect(adjustCredits(operator, { key: 'a2', amount: 24, reason: 'x' })).rejects.toMatchObject({
    key: 'key-reused',
  });
  await expect(adjustCredits(operator, { key: 'a3', amount: -2, reason: 'x' })).rejects.toMatchObject({
    key: 'credits-too-few',
    params: { needed: 2, balance: 1 },
  });
  const { rows } = await (await ownerClient()).query(
    `select detail from audit_entry where company_id = $1 and action = 'credits.adjusted' order by id`,
    [companyId],
  );
  expect(rows.map(({ detail }) => detail)).toEqual([
    { amount: 5, reason: 'sorry' },
    { amount: -24, reason: 'abuse' },
  ]);
});

test('a refunded purchase takes back what is there, once, and never below zero', async () => {
  const { job } = await makeCredits(0);
  const reversal = { key: 'pck_1', reason: 'payment-refunded' };
  await expect(reversePurchase(job, reversal)).rejects.toMatchObject({ key: 'credits-purchase-not-found' });
  await purchaseCredits(job, { key: 'pck_1', amount: 5, paymentId: 'pay_1' });
  await holdCredits(job, hold);
  expect(await reversePurchase(job, reversal)).toEqual({ taken: 2 });
  await releaseHold(job, why);
  expect(await reversePurchase(job, reversal)).toEqual({ taken: 2 });
  expect(await getBalance(job)).toEqual({ available: 3, held: 0 });
  await expect(purchaseCredits(job, { key: 'pck_1', amount: 5, paymentId: 'pay_2' })).rejects.toMatchObject({
    key: 'key-reused',
  });
});

describe('a transfer', () => {
  test('moves an amount, or all that is available, once; what is held stays', async () => {
    const [one, other] = [await makeCredits(10), await makeCompany()];
    await holdCredits(one.job, hold);
    const part = { key: 't1', toCompanyId: other.companyId, amount: 4 };
    expect(await transferCredits(one.job, part)).toEqual({ moved: 4 });
    expect(await transferCredits(one.job, part)).toEqual({ moved: 4 });
    const all = { key: 't2', toCompanyId: other.companyId };
    expect(await transferCredits(one.job, all)).toEqual({ moved: 3 });
    expect(await transferCredits(one.job, all)).toEqual({ moved: 3 });
    expect(await transferCredits(one.job, { ...all, key: 't3' })).toEqual({ moved: 0 });
    expect(await getBalance(one.job)).toEqual({ available: 0, held: 3 });
    expect(await getBalance(other.job)).toEqual({ available: 7, held: 0 });
    await expect(transferCredits(one.job, { ...part, key: 't4' })).rejects.toMatchObject({
      key: 'credits-too-few',
    });
    await expect(transferCredits(one.job, { ...part, toCompanyId: one.companyId })).rejects.toMatchObject({
      key: 'credits-same-company',
    });
    expect(await proveLedger(baseContext())).toEqual([]);
  });

  test('joins a transaction across companies, and no other', async () => {
    const [one, other] = [await makeCredits(3), await makeCompany()];
    const wish = { key: 'link', toCompanyId: other.companyId };
    await expect(inTransaction(one.job, (tx) => transferCredits(tx.ctx, wish))).rejects.toThrow();
    await acrossCompanies(baseContext(), (tx) =>
      transferCredits({ ...tx.ctx, companyId: one.companyId }, wish),
    );
    expect(await getBalance(other.job)).toEqual({ available: 3, held: 0 });
  });
});

test('the history says what came and went, newest first, page by page, with how each hold ended', async () => {
  const { job, owner } = await makeCredits(10);
  for (const key of ['r1', 'r2', 'r3', 'r4']) await holdCredits(job, { key, amount: 1, reference: key });
  await captureHold(job, { key: 'r1' });
  await releaseHold(job, { key: 'r2', reason: 'failed' });
  await captureHold(job, { key: 'r3' });
  await refundCapture(job, { key: 'r3', reason: 'complaint' });
  const first = await listEntries(owner, { limit: 4 });
  expect(first.nextCursor).not.toBeNull();
  const second = await listEntries(owner, { limit: 4, cursor: first.nextCursor ?? '' });
  expect(second.nextCursor).toBeNull();
  const told = [...first.entries, ...second.entries].map(
    ({ kind, amount, balanceAfter, reference, hold: state }) =>
      `${kind} ${amount} ${balanceAfter} ${reference} ${state}`,
  );
  expect(told).toEqual([
    'REFUND 1 8 r3 null',
    'RELEASE 1 7 r2 null',
    'HOLD -1 6 r4 OPEN',
    'HOLD -1 7 r3 REFUNDED',
    'HOLD -1 8 r2 RELEASED',
    'HOLD -1 9 r1 CAPTURED',
    'GRANT 10 10 null null',
  ]);
});

test('amounts that are not whole and above zero, and keys with other signs, are refused', async () => {
  const { job } = await makeCredits(1);
  for (const amount of [0, -1, 0.5, Number.NaN, 2_000_000_000])
    await expect(grantCredits(job, { key: 'g', amount, reason: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    });
  for (const key of ['', 'a#capture', 'a b', 'x'.repeat(201)])
    await expect(holdCredits(job, { ...hold, key })).rejects.toMatchObject({ code: 'invalid' });
});
