import { describe, expect, test, vi } from 'vitest';
import {
  captureHold,
  getBalance,
  grantCredits,
  holdCredits,
  purchaseCredits,
  refundCapture,
  releaseHold,
} from '@/lib/credits';
import { makeCredits } from '@/tests/factories/make-credits';
import { journal, race, times, within } from './fixtures/many-at-once';

vi.hoisted(() => {
  process.env.DATABASE_POOL = '70';
});

const one = { key: 'reel', amount: 1, reference: 'reel' };
const because = { key: 'reel', reason: 'because' };

describe('the end of a hold', () => {
  test('1,000 parallel releases: exactly one', async () => {
    const { job, companyId } = await makeCredits(5);
    await holdCredits(job, one);
    expect(await race(times(1_000, () => () => within(job, (ctx) => releaseHold(ctx, because))))).toEqual({
      done: 1_000,
      refused: [],
    });
    expect(await getBalance(job)).toEqual({ available: 5, held: 0 });
    expect(await journal(companyId)).toHaveLength(6);
  }, 60_000);

  test('200 parallel captures and releases: one of them wins, and the others hear so', async () => {
    const { job } = await makeCredits(5);
    await holdCredits(job, one);
    const ends = times(
      200,
      (index) => () => within(job, (ctx) => (index % 2 ? releaseHold(ctx, because) : captureHold(ctx, one))),
    );
    expect(await race(ends)).toMatchObject({ done: 100 });
    expect([4, 5]).toContain((await getBalance(job)).available);
    expect((await getBalance(job)).held).toBe(0);
  });

  test('200 parallel refunds: exactly one, and none of a refund', async () => {
    const { job } = await makeCredits(5);
    await holdCredits(job, one);
    await captureHold(job, one);
    expect(
      await race(times(200, () => () => within(job, (ctx) => refundCapture(ctx, because)))),
    ).toMatchObject({ done: 200 });
    expect(await getBalance(job)).toEqual({ available: 5, held: 0 });
    await expect(refundCapture(job, { key: 'reel#refund', reason: 'x' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('a key with another amount, kind or purpose is refused, every time', async () => {
    const { job } = await makeCredits(50);
    await holdCredits(job, one);
    const others = [
      () => holdCredits(job, { ...one, amount: 2 }),
      () => holdCredits(job, { ...one, reference: 'other' }),
      () => grantCredits(job, { key: 'reel', amount: 1, reason: 'x' }),
      () => purchaseCredits(job, { key: 'reel', amount: 1, paymentId: 'pay' }),
    ];
    const { done, refused } = await race(
      times(40, (index) => others[index % 4] ?? (() => Promise.resolve())),
    );
    expect({ done, refused: new Set(refused) }).toEqual({ done: 0, refused: new Set(['key-reused']) });
    expect(await getBalance(job)).toEqual({ available: 49, held: 1 });
  });
});
