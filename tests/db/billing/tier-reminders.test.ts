import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { mails } = await vi.hoisted(() => import('@/tests/doubles/mailer/installed'));

import '@/jobs/billing/tier-ending';
import '@/jobs/notices/send-notice';
import '@/jobs/bots/tier-paid';
import '@/jobs/payments/payment-closed';
import '@/jobs/payments/payment-settled';
import '@/jobs/payments/send-refund';
import '@/jobs/payments/sync-payment';
import { closeTier, getMediaTier, grantTier, remindTiers, settleTier } from '@/lib/billing';
import { getPayment, payTestCheckout, refundPayment } from '@/lib/payments';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type Buyer, makeBuyer } from '@/tests/factories/make-buyer';

afterAll(() => mails.stop());
beforeEach(() => {
  mails.taken.length = 0;
});

const day = 86_400_000;
const told = (who: Buyer) => jobsOf(who.ctx.companyId, 'billing.tier-ending');
const subjects = () => mails.taken.map(({ mail }) => mail.subject);

async function buy(who: Buyer, tier: 'PRO' | 'CREATOR' = 'PRO'): Promise<string> {
  const paymentId = await who.order(tier);
  await payTestCheckout(who.ctx, { paymentId });
  await who.work();
  return paymentId;
}

/** The clock's own hour, so many times, as several servers would. */
async function hours(who: Buyer, count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) {
    await Promise.all([remindTiers(who.ctx), remindTiers(who.ctx)]);
    await who.work();
    who.clock.moveBy(3_600_000);
  }
}

test('the end is told once, three days before it and no sooner, in words, on the day it is where the company lives', async () => {
  // In Auckland it is the first of July when it is the last of June in London.
  const who = await makeBuyer({ timeZone: 'Pacific/Auckland' }, new Date('2026-05-31T20:00:00Z'));
  await buy(who);
  const until = (await getMediaTier(who.owner)).until?.getTime() ?? 0;
  expect(new Date(until)).toEqual(new Date('2026-06-30T20:00:00Z'));
  who.clock.moveTo(new Date(until - 3 * day - 1));
  await remindTiers(who.ctx);
  expect(await told(who)).toEqual([]);
  who.clock.moveTo(new Date(until - 3 * day));
  await hours(who, 74);
  expect(await told(who)).toEqual([
    {
      job: 'billing.tier-ending',
      payload: { companyId: who.ctx.companyId, tier: 'PRO', until: '2026-06-30T20:00:00.000Z' },
    },
  ]);
  expect(subjects()).toEqual(['Test shop: your plan ends soon']);
  expect(mails.taken[0]?.mail.text).toContain('Pro ends on July 1.');
  expect((await getMediaTier(who.owner)).tier.name).toBe('FREE');
});

test('who renews hears of the new end only, each end of several once', async () => {
  const who = await makeBuyer();
  await buy(who);
  await buy(who, 'CREATOR');
  await grantTier(who.ctx, { tier: 'PRO', days: 10, reason: 'a present' });
  who.clock.moveTo(new Date((await getMediaTier(who.owner)).until?.getTime() ?? 0));
  who.clock.moveBy(-2 * day);
  await hours(who, 1);
  await buy(who, 'CREATOR');
  await hours(who, 48);
  const news = (await told(who)).map(({ payload }) => (payload as { tier: string }).tier);
  expect(news).toEqual(['CREATOR']);
  who.clock.moveTo(new Date((await getMediaTier(who.owner)).until?.getTime() ?? 0));
  who.clock.moveBy(-day);
  await hours(who, 26);
  expect(await getMediaTier(who.owner)).toMatchObject({ tier: { name: 'PRO' }, next: 'FREE' });
  who.clock.moveBy(9 * day);
  await hours(who, 24);
  expect((await told(who)).map(({ payload }) => (payload as { tier: string }).tier)).toEqual([
    'CREATOR',
    'CREATOR',
    'PRO',
  ]);
});

test.each(['renewed', 'paid back'] as const)(
  '%s between the promise of the news and the news: nothing is told',
  async (end) => {
    const who = await makeBuyer();
    const paymentId = await buy(who);
    who.clock.moveBy(28 * day);
    await remindTiers(who.ctx);
    expect(await told(who)).toHaveLength(1);
    if (end === 'renewed') {
      const renewal = await who.order('PRO');
      await payTestCheckout(who.ctx, { paymentId: renewal });
      const { reference: orderId } = await getPayment(who.ctx, { paymentId: renewal });
      await settleTier(who.ctx, { orderId, paymentId: renewal });
    } else {
      const { reference: orderId } = await refundPayment(who.ctx, { paymentId, reason: 'asked' });
      await closeTier(who.ctx, { orderId, paymentId });
    }
    await who.work();
    expect(mails.taken).toEqual([]);
  },
);
