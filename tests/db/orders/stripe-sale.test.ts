import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import '@/jobs/inbound/process-event';
import { holdSlot, updateCalendarSettings } from '@/lib/calendar';
import { receiveWebhook } from '@/lib/inbound';
import { newId } from '@/lib/platform/new-id';
import { newsOf, work } from '@/tests/factories/hear-news';
import { makeCustomer } from '@/tests/factories/make-customer';
import { type MadeShop, makeShop, ten } from '@/tests/factories/make-shop';
import { ask, massageAtTen, now } from '@/tests/factories/sale';

const { stripe } = await vi.hoisted(() => import('@/tests/doubles/stripe/installed'));
afterAll(stripe.stop);

let shop: MadeShop;
beforeEach(async () => {
  shop = await makeShop();
  stripe.now = () => shop.clock.now().getTime() / 1000;
});

const latestSession = (): string => stripe.checkouts.at(-1)?.id ?? '';

/** Stripe tells us, as often as it likes. */
async function hear(type: string, session: string, times = 1): Promise<string[]> {
  const { rawBody, header } = stripe.event(type, session);
  const base = { ...shop.ctx, companyId: undefined };
  const webhook = {
    source: 'stripe' as const,
    rawBody: Buffer.from(rawBody),
    headers: new Headers({ 'stripe-signature': header }),
  };
  const outcomes = await Promise.all(Array.from({ length: times }, () => receiveWebhook(base, webhook)));
  return outcomes.map((outcome) => outcome.end).sort();
}

describe('a sale paid with Stripe', () => {
  it('is confirmed by its event, delivered five times among others in the wrong order', async () => {
    const placed = await massageAtTen(shop);
    await ask(shop, placed);
    const session = latestSession();
    stripe.pay(session);
    expect(await hear('checkout.session.expired', session, 2)).toEqual(['accepted', 'duplicate']);
    expect(await hear('checkout.session.completed', session, 5)).toEqual([
      'accepted',
      ...Array.from({ length: 4 }, () => 'duplicate'),
    ]);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'CONFIRMED',
      payment: { status: 'PAID', provider: 'stripe' },
    });
    expect(newsOf(placed.id)).toEqual(['confirmed']);
  });

  it('whose event never comes is confirmed when its link closes and Stripe is asked', async () => {
    const placed = await massageAtTen(shop);
    await ask(shop, placed);
    stripe.pay(latestSession());
    await work(shop, 40);
    expect((await now(shop, placed)).status).toBe('CONFIRMED');
  });

  it('by a transfer that arrives days later has its time, or the next one', async () => {
    const placed = await massageAtTen(shop);
    await ask(shop, placed);
    const session = latestSession();
    stripe.promise(session);
    await work(shop, 3 * 60);
    const { contactId } = await makeCustomer(shop.ctx);
    const wish = { kind: 'APPOINTMENT', start: ten, durationMinutes: 60, contactId, title: 'x' } as const;
    await holdSlot(shop.ctx, { ...wish, reference: newId('other') });
    stripe.pay(session);
    await hear('checkout.session.async_payment_succeeded', session, 2);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'CONFIRMED',
      bookings: [{ status: 'CONFIRMED', start: new Date('2026-06-02T11:00:00Z') }],
    });
    expect(newsOf(placed.id)).toEqual(['moved']);
  });

  it('goes back through Stripe, once, when there is no time left for it', async () => {
    await updateCalendarSettings(shop.ctx, {
      openingHours: [{ weekday: 2, opens: '10:00', closes: '11:00' }],
    });
    const placed = await massageAtTen(shop);
    await ask(shop, placed);
    const session = latestSession();
    stripe.promise(session);
    await work(shop, 60);
    const { contactId } = await makeCustomer(shop.ctx);
    const wish = { kind: 'APPOINTMENT', durationMinutes: 60, contactId, title: 'x' } as const;
    for (const day of [2, 9]) {
      const start = new Date(Date.UTC(2026, 5, day, 10));
      await holdSlot(shop.ctx, { ...wish, start, reference: newId('other') });
    }
    stripe.pay(session);
    const before = stripe.refunds.length;
    await hear('checkout.session.async_payment_succeeded', session, 3);
    await work(shop);
    await hear('charge.refunded', session);
    await work(shop, 5);
    expect(stripe.refunds.length - before).toBe(1);
    expect(await now(shop, placed)).toMatchObject({ status: 'REFUNDED', payment: { status: 'REFUNDED' } });
    expect(newsOf(placed.id)).toEqual(['refunded: slot-gone']);
  });

  it('with an event for an amount that was never asked for is not confirmed', async () => {
    const placed = await massageAtTen(shop);
    await ask(shop, placed);
    stripe.pay(latestSession(), { amountTotal: 100 });
    await hear('checkout.session.completed', latestSession());
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'AWAITING_PAYMENT',
      payment: { status: 'PENDING' },
    });
  });

  it('that the owner gives back on Stripe is undone here too', async () => {
    const placed = await massageAtTen(shop);
    await ask(shop, placed);
    const session = latestSession();
    stripe.pay(session);
    await hear('checkout.session.completed', session);
    await work(shop);
    stripe.refundByHand(session);
    await hear('charge.refunded', session, 2);
    await work(shop);
    expect(await now(shop, placed)).toMatchObject({
      status: 'REFUNDED',
      bookings: [{ status: 'CANCELLED' }],
    });
    expect(newsOf(placed.id)).toEqual(['confirmed', 'refunded: refunded-elsewhere']);
  });
});
