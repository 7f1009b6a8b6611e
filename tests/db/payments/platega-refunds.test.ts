import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { mails, platega } = await vi.hoisted(async () => ({
  ...(await import('@/tests/doubles/mailer/installed')),
  ...(await import('@/tests/doubles/platega/installed')),
}));

import '@/jobs/notices/send-notice';
import '@/jobs/bots/tier-paid';
import '@/jobs/payments/payment-closed';
import '@/jobs/payments/payment-settled';
import '@/jobs/payments/refund-by-hand';
import '@/jobs/payments/send-refund';
import '@/jobs/payments/sync-payment';
import { getMediaTier } from '@/lib/billing';
import { createUser } from '@/lib/identity';
import {
  finishRefund,
  followCheckout,
  getPayment,
  refundPayment,
  sendRefund,
  syncOpenPayments,
} from '@/lib/payments';
import { baseContext } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type Buyer, makeBuyer } from '@/tests/factories/make-buyer';

afterAll(async () => {
  await platega.stop();
  await mails.stop();
});
const admin = {
  email: 'admin@example.com',
  password: 'correct horse battery',
  name: 'Ada',
  language: 'ru',
} as const;
await createUser(baseContext(), admin, 'ADMIN');

let who: Buyer;
beforeEach(async () => {
  platega.mishaps.length = 0;
  platega.refunds.length = 0;
  mails.taken.length = 0;
  who = await makeBuyer({ currency: 'RUB' });
  platega.now = () => who.clock.now();
});

const statusOf = async (paymentId: string) => (await getPayment(who.ctx, { paymentId })).status;
const tierOf = async () => (await getMediaTier(who.owner)).tier.name;

async function paid(): Promise<{ paymentId: string; transaction: string }> {
  const paymentId = await who.order('PRO');
  const transaction = platega.transactions.at(-1)?.id ?? '';
  platega.move(transaction, 'CONFIRMED');
  await syncOpenPayments(who.ctx);
  await who.work();
  return { paymentId, transaction };
}
const cancels = (transaction: string) =>
  platega.requests.filter(({ path }) => path === `/transaction/${transaction}/cancel`).length;

test('money is asked back once, through lost answers and repetitions', async () => {
  const { paymentId, transaction } = await paid();
  await refundPayment(who.ctx, { paymentId, reason: 'asked' });
  // The question whether it can be, the wish itself: its answer is lost.
  platega.mishaps.push(500, 'answer-lost');
  await expect(sendRefund(who.ctx, { paymentId })).rejects.toMatchObject({ code: 'unavailable' });
  await expect(sendRefund(who.ctx, { paymentId })).rejects.toMatchObject({ code: 'unavailable' });
  await who.work(60);
  await sendRefund(who.ctx, { paymentId });
  expect([await statusOf(paymentId), await tierOf(), cancels(transaction)]).toEqual(['REFUNDED', 'FREE', 1]);
});

test.each(['by-hand', 'unsupported'] as const)(
  'a refund that is %s there waits for an administrator, takes the tier at once, and is not asked for again',
  async (end) => {
    const { paymentId, transaction } = await paid();
    platega.refunds.push(end);
    await refundPayment(who.ctx, { paymentId, reason: 'asked' });
    await who.work(60);
    for (let time = 0; time < 3; time += 1) await syncOpenPayments(who.ctx);
    await sendRefund(who.ctx, { paymentId });
    expect([await statusOf(paymentId), await tierOf()]).toEqual(['REFUND_REQUESTED', 'FREE']);
    expect(cancels(transaction)).toBe(end === 'by-hand' ? 1 : 0);
    expect(await jobsOf(who.ctx.companyId, 'payments.refund-by-hand')).toHaveLength(1);
    expect(mails.taken.map(({ to, mail }) => [to, mail.subject])).toEqual([
      [[admin.email], 'X8: деньги нужно вернуть вручную'],
    ]);
    expect(mails.taken[0]?.mail.text).toContain(`payment refunded --id ${paymentId}`);
    await expect(finishRefund(who.owner, { paymentId, note: 'done' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await finishRefund(who.ctx, { paymentId, note: 'paid back in the cabinet today' });
    expect(await finishRefund(who.ctx, { paymentId, note: 'once more' })).toMatchObject({
      status: 'REFUNDED',
    });
  },
);

test('a refund done by hand there is heard of by itself', async () => {
  for (const status of ['CHARGEBACKED', 'CANCELED'] as const) {
    const { paymentId, transaction } = await paid();
    platega.refunds.push('by-hand');
    await refundPayment(who.ctx, { paymentId, reason: 'asked' });
    await who.work(60);
    platega.move(transaction, status);
    await followCheckout(who.ctx, { provider: 'platega', externalId: transaction });
    expect(await statusOf(paymentId)).toBe('REFUNDED');
  }
});

test('a refund that was refused is tried again by the clock', async () => {
  const { paymentId } = await paid();
  await refundPayment(who.ctx, { paymentId, reason: 'asked' });
  platega.refunds.push('refused');
  await expect(sendRefund(who.ctx, { paymentId })).rejects.toMatchObject({
    key: 'payment-provider-refused',
  });
  await syncOpenPayments(who.ctx);
  expect(await statusOf(paymentId)).toBe('REFUNDED');
});

test('only a refund that was asked for can be called finished', async () => {
  const { paymentId } = await paid();
  const wish = { paymentId, note: 'of its own accord' };
  await expect(finishRefund(who.ctx, wish)).rejects.toMatchObject({ key: 'refund-not-requested' });
});
