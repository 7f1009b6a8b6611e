import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

const { platega } = await vi.hoisted(() => import('@/tests/doubles/platega/installed'));

import '@/jobs/bots/pack-paid';
import '@/jobs/bots/tier-paid';
import '@/jobs/payments/close-checkout';
import '@/jobs/payments/payment-closed';
import '@/jobs/payments/payment-settled';
import '@/jobs/payments/send-refund';
import '@/jobs/payments/sync-payment';
import { buyPack, getMediaTier } from '@/lib/billing';
import { getBalance } from '@/lib/credits';
import { createPayment, followCheckout, getPayment, recheckPaid, syncOpenPayments } from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type Buyer, makeBuyer } from '@/tests/factories/make-buyer';
import { newPayment } from '@/tests/factories/new-payment';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
afterAll(platega.stop);

let who: Buyer;
beforeEach(async () => {
  platega.mishaps.length = 0;
  who = await makeBuyer({ currency: 'RUB' });
  platega.now = () => who.clock.now();
});

async function paymentIds({ companyId }: Ctx): Promise<string[]> {
  const { rows } = await db.query('select id from payment where company_id = $1 order by id desc', [
    companyId,
  ]);
  return rows.map(({ id }) => id);
}

const transactionsOf = (paymentId: string) =>
  platega.transactions.filter(({ asked }) => asked.payload === paymentId).map(({ id }) => id);
const pay = (id: string | undefined) => platega.move(id ?? '', 'CONFIRMED');
const follow = (externalId: string | undefined, claims: 'paid' | 'refunded' | null = null) =>
  followCheckout(who.ctx, { provider: 'platega', externalId: externalId ?? '', claims });
const statusOf = async (paymentId: string) => (await getPayment(who.ctx, { paymentId })).status;
const tierOf = async () => (await getMediaTier(who.owner)).tier.name;
const settled = () => jobsOf(who.ctx.companyId, 'payments.payment-settled');

/** As a process that died before it could write down what it had been answered. */
const forgetAnswer = (paymentId: string) =>
  db.query("update payment set status = 'CREATED', external_id = null, url = null where id = $1", [
    paymentId,
  ]);

describe('a link of Platega', () => {
  test('asks for roubles, not kopecks, names the payment, and leaves the way of paying to the buyer', async () => {
    const paymentId = await who.order('CREATOR', 'year');
    const request = platega.requests.at(-1);
    expect(request).toMatchObject({ method: 'POST', path: '/v2/transaction/process' });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      paymentDetails: { amount: 5_990, currency: 'RUB' },
      payload: paymentId,
      metadata: { userId: who.ctx.companyId },
      return: `http://localhost:3000/api/pay/${paymentId}/return`,
    });
    const payment = await getPayment(who.ctx, { paymentId });
    expect(payment).toMatchObject({ provider: 'platega', status: 'PENDING' });
    const [transaction] = transactionsOf(paymentId);
    expect(payment.url).toBe(`https://pay.platega.io/p/${transaction}?mh=${platega.merchantId}`);
    expect(payment.expiresAt).toEqual(new Date(who.clock.now().getTime() + 30 * 60_000));
  });

  test('is for what the platform sells: packs in roubles too, the goods of a shop never', async () => {
    await buyPack(who.owner, { pack: 'pack-5', returnUrl: 'http://localhost:3000/credits' });
    const [paymentId = ''] = await paymentIds(who.ctx);
    expect(await getPayment(who.ctx, { paymentId })).toMatchObject({
      provider: 'platega',
      amountMinor: 49_000,
    });
    pay(transactionsOf(paymentId)[0]);
    await syncOpenPayments(who.ctx);
    await who.work();
    expect((await getBalance(who.owner)).available).toBe(5);
    const goods = await createPayment(who.ctx, newPayment(who.clock.now(), { currency: 'RUB' }));
    expect(goods.provider).toBe('test');
  });

  test('that is not paid in time is over when Platega says so, not before, and counts when it was paid at the last moment', async () => {
    const [late, never] = [await who.order('PRO'), await who.order('PRO')];
    who.clock.moveBy(31 * 60_000);
    await syncOpenPayments(who.ctx);
    expect([await statusOf(late), await statusOf(never)]).toEqual(['PENDING', 'PENDING']);
    pay(transactionsOf(late)[0]);
    platega.move(transactionsOf(never)[0] ?? '', 'CANCELED');
    await syncOpenPayments(who.ctx);
    expect([await statusOf(late), await statusOf(never)]).toEqual(['PAID', 'EXPIRED']);
  });

  test('that cannot be made now is an honest refusal, and the next one is a new payment', async () => {
    for (const [mishap, key] of [
      [500, 'payment-provider-unavailable'],
      ['answer-lost', 'payment-provider-unavailable'],
      [401, 'platega-key-refused'],
      [400, 'payment-provider-refused'],
    ] as const) {
      platega.mishaps.push(mishap);
      await expect(who.order('PRO', 'month', 'wish')).rejects.toMatchObject({ key });
    }
    const paymentId = await who.order('PRO', 'month', 'wish');
    expect(await statusOf(paymentId)).toBe('PENDING');
    expect(await paymentIds(who.ctx)).toHaveLength(5);
  });

  test.each([
    ['a smaller amount', { amount: 2.99 }],
    ['a fraction of a kopeck less', { amount: 298.999 }],
    ['another currency', { currency: 'USD' }],
  ])('%s than asked for settles nothing', async (_, change) => {
    const paymentId = await who.order('PRO');
    platega.move(transactionsOf(paymentId)[0] ?? '', 'CONFIRMED', change);
    await syncOpenPayments(who.ctx);
    await who.work();
    expect([await statusOf(paymentId), await tierOf()]).toEqual(['PENDING', 'FREE']);
  });
});

describe('a crash between the call and writing it down', () => {
  test('leaves a link that nobody has; asked again there is another one, and paying that is one period', async () => {
    const paymentId = await who.order('PRO', 'month', 'wish');
    await forgetAnswer(paymentId);
    expect(await who.order('PRO', 'month', 'wish')).toBe(paymentId);
    const links = transactionsOf(paymentId);
    expect(links).toHaveLength(2);
    pay(links[1]);
    await syncOpenPayments(who.ctx);
    await who.work();
    expect([await statusOf(paymentId), await tierOf()]).toEqual(['PAID', 'PRO']);
  });

  test('the lost link, paid all the same, is found by the payment it names', async () => {
    for (const state of ['CREATED', 'EXPIRED', 'other link'] as const) {
      const paymentId = await who.order('PRO', 'month', `wish ${state}`);
      await forgetAnswer(paymentId);
      if (state === 'EXPIRED')
        await db.query("update payment set status = 'EXPIRED' where id = $1", [paymentId]);
      if (state === 'other link') await who.order('PRO', 'month', `wish ${state}`);
      const [lost] = transactionsOf(paymentId);
      await follow(lost);
      expect(await statusOf(paymentId)).not.toBe('PAID');
      pay(lost);
      await Promise.all([follow(lost, 'paid'), follow(lost, 'paid'), follow(lost, 'paid')]);
      expect(await statusOf(paymentId)).toBe('PAID');
    }
    await who.work();
    expect(await settled()).toHaveLength(3);
    expect((await getMediaTier(who.owner)).until).toEqual(
      new Date(who.clock.now().getTime() + 90 * 86_400_000),
    );
  });

  test('both links paid are one period, and the second payment goes back by itself', async () => {
    const paymentId = await who.order('PRO', 'month', 'wish');
    await forgetAnswer(paymentId);
    await who.order('PRO', 'month', 'wish');
    const [lost, known] = transactionsOf(paymentId);
    pay(lost);
    pay(known);
    for (const id of [known, lost, known, lost]) await follow(id, 'paid');
    await who.work();
    expect(
      platega.transactions.filter(({ asked }) => asked.payload === paymentId).map(({ status }) => status),
    ).toEqual(['CHARGEBACKED', 'CONFIRMED']);
    // The bank's news about what went back are not about the payment that stays.
    await follow(lost, 'refunded');
    expect([await statusOf(paymentId), await tierOf()]).toEqual(['PAID', 'PRO']);
    expect(await settled()).toHaveLength(1);
  });

  test('a wish whose first answer was lost, and whose two payments were both paid, is one period; the other goes back', async () => {
    platega.mishaps.push('answer-lost');
    await expect(who.order('PRO', 'month', 'wish')).rejects.toMatchObject({ code: 'unavailable' });
    const second = await who.order('PRO', 'month', 'wish');
    const [first = ''] = (await paymentIds(who.ctx)).filter((id) => id !== second);
    for (const id of [first, second]) {
      pay(transactionsOf(id)[0]);
      await follow(transactionsOf(id)[0], 'paid');
    }
    await who.work(60);
    expect((await getMediaTier(who.owner)).until).toEqual(new Date('2026-07-01T08:00:00Z'));
    expect([await statusOf(first), await statusOf(second)].toSorted()).toEqual(['PAID', 'REFUNDED']);
  });

  test('a lost link paid with another sum, or of a payment of another company to pay, gives nothing', async () => {
    const paymentId = await who.order('PRO');
    await forgetAnswer(paymentId);
    const [lost = ''] = transactionsOf(paymentId);
    platega.move(lost, 'CONFIRMED', { amount: 1 });
    await follow(lost);
    expect(await statusOf(paymentId)).toBe('CREATED');
    await expect(follow('00000000-0000-0000-0000-000000000404')).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('a bank that took the money back while nobody listened is noticed in the night', async () => {
  const [kept, taken] = [await who.order('PRO'), await who.order('PRO')];
  for (const paymentId of [kept, taken]) pay(transactionsOf(paymentId)[0]);
  await syncOpenPayments(who.ctx);
  await who.work();
  platega.move(transactionsOf(taken)[0] ?? '', 'CHARGEBACKED');
  await syncOpenPayments(who.ctx);
  expect(await statusOf(taken)).toBe('PAID');
  who.clock.moveBy(20 * 86_400_000);
  await recheckPaid(who.ctx);
  await who.work();
  expect([await statusOf(kept), await statusOf(taken)]).toEqual(['PAID', 'REFUNDED']);
  expect((await getMediaTier(who.owner)).until).toEqual(new Date('2026-07-01T08:00:00Z'));
});
