import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createPayment,
  getPayment,
  payTestCheckout,
  readStripeEvent,
  refundPayment,
  sendRefund,
  syncOpenPayments,
  syncPayment,
  verifyStripeSignature,
} from '@/lib/payments';
import type { Ctx } from '@/lib/platform/context';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { companyContextOf } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { makeCompany } from '@/tests/factories/make-company';
import { newPayment } from '@/tests/factories/new-payment';
import { ownerClient } from '@/tests/setup/owner-client';

const { stripe } = await vi.hoisted(() => import('@/tests/doubles/stripe/installed'));

const start = new Date('2026-06-01T10:00:00Z');
const clock = movedClock(start);
stripe.now = () => clock.now().getTime() / 1000;

let ctx: Ctx;
beforeEach(async () => {
  clock.moveTo(start);
  stripe.mishaps.length = 0;
  ctx = companyContextOf((await makeCompany()).companyId, { clock });
});
afterAll(stripe.stop);

const minutes = (count: number) => count * 60_000;
const sessionOf = (index = -1): string => stripe.checkouts.at(index)?.id ?? '';
const settled = () => jobsOf(ctx.companyId, 'payments.payment-settled');
const closed = () => jobsOf(ctx.companyId, 'payments.payment-closed');
const statusOf = async (paymentId: string) => (await getPayment(ctx, { paymentId })).status;

async function pending(change = {}) {
  const payment = await createPayment(ctx, newPayment(clock.now(), change));
  return { paymentId: payment.id, session: sessionOf(), payment };
}

describe('a payment link of Stripe', () => {
  it('asks for the exact amount in whole minor units, under a key of ours, for at least half an hour', async () => {
    const { payment, session } = await pending({ expiresAt: new Date(clock.now().getTime() + minutes(5)) });
    const request = stripe.requests.at(-1);
    expect(request?.headers['idempotency-key']).toBe(payment.id);
    expect(request?.headers['stripe-version']).toMatch(/^2026-/);
    expect(payment).toMatchObject({ provider: 'stripe', status: 'PENDING' });
    expect(payment.url).toBe(`https://checkout.stripe.com/c/pay/${session}`);
    expect(stripe.checkouts.at(-1)).toMatchObject({ amountTotal: 2_500, currency: 'eur' });
    expect(payment.expiresAt).toEqual(new Date(clock.now().getTime() + minutes(32)));
  });

  it.each([
    ['JPY', 2_500, 2_500],
    ['ISK', 2_500, 250_000],
    ['KWD', 2_500, 2_500],
  ])('%s: what Stripe counts is what we mean, and it settles', async (currency, amountMinor, counted) => {
    const { paymentId, session } = await pending({ currency, amountMinor });
    expect(stripe.checkouts.at(-1)?.amountTotal).toBe(counted);
    stripe.pay(session);
    await syncPayment(ctx, { paymentId });
    expect(await statusOf(paymentId)).toBe('PAID');
  });

  it('for a part of the price charges that part only', async () => {
    await pending({ amountMinor: 1_000 });
    expect(stripe.checkouts.at(-1)?.amountTotal).toBe(1_000);
  });

  it('whose answer got lost on the way back is the same link when asked again', async () => {
    const before = stripe.checkouts.length;
    stripe.mishaps.push('answer-lost');
    const { payment } = await pending();
    expect(stripe.checkouts.length).toBe(before + 1);
    expect(payment.url).toContain(sessionOf());
  });

  it('whose answer a crash kept from us is the same link when asked again', async () => {
    const wish = newPayment(clock.now());
    const { id } = await createPayment(ctx, wish);
    const session = sessionOf();
    const owner = await ownerClient();
    await owner.query("update payment set status = 'CREATED', external_id = null, url = null where id = $1", [
      id,
    ]);
    clock.moveBy(minutes(1));
    const again = await createPayment(ctx, { ...wish, customerEmail: 'someone@example.com' });
    expect(again).toMatchObject({
      id,
      status: 'PENDING',
      url: `https://checkout.stripe.com/c/pay/${session}`,
    });
    expect(sessionOf()).toBe(session);
  });

  it('that a crash left without an answer for good is over when its time is', async () => {
    const { id } = await createPayment(ctx, newPayment(clock.now()));
    const owner = await ownerClient();
    await owner.query("update payment set status = 'CREATED', external_id = null, url = null where id = $1", [
      id,
    ]);
    await syncOpenPayments(ctx);
    expect(await statusOf(id)).toBe('CREATED');
    clock.moveBy(minutes(40));
    await syncOpenPayments(ctx);
    expect(await statusOf(id)).toBe('EXPIRED');
    expect(await closed()).toHaveLength(1);
  });

  it('that Stripe cannot make now is an honest refusal, and works when Stripe is back', async () => {
    const wish = newPayment(clock.now());
    const broken = { status: 500, body: { error: { type: 'api_error', message: 'down' } } };
    stripe.mishaps.push(broken, broken, broken);
    await expect(createPayment(ctx, wish)).rejects.toMatchObject({
      code: 'unavailable',
      key: 'payment-provider-unavailable',
    });
    expect(await createPayment(ctx, wish)).toMatchObject({ status: 'PENDING' });
  }, 20_000);

  it('refused for its key or its amount says which', async () => {
    const error = { type: 'invalid_request_error', message: 'Invalid API Key provided.' };
    stripe.mishaps.push({ status: 401, body: { error } });
    await expect(pending()).rejects.toMatchObject({ key: 'payment-provider-key-refused' });
    const cents = {
      amountMinor: 10,
      lines: [{ name: 'Tea', quantity: 1, unitPriceMinor: 10, totalMinor: 10 }],
    };
    await expect(pending(cents)).rejects.toMatchObject({ code: 'invalid', key: 'amount-too-small' });
  });
});

describe('what Stripe says is followed', () => {
  it('paid, whether we hear it from an event or by looking', async () => {
    const { paymentId, session } = await pending();
    stripe.pay(session);
    await syncOpenPayments(ctx);
    expect(await statusOf(paymentId)).toBe('PAID');
    expect(await settled()).toHaveLength(1);
  });

  it('an event names the payment, proves itself, and many of them settle once', async () => {
    const { paymentId, session } = await pending();
    stripe.pay(session);
    const { rawBody, header } = stripe.event('checkout.session.completed', session);
    expect(verifyStripeSignature(Buffer.from(rawBody), header, stripe.webhookSecret, clock.now())).toBe(true);
    const event = readStripeEvent(rawBody);
    expect(event).toMatchObject({ kind: 'payment', paymentId });
    const base = { actor: { kind: 'webhook', source: 'stripe' }, requestId: 'req_1', clock } as const;
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        syncPayment(base, index % 2 ? { paymentId } : { provider: 'stripe', externalId: session }),
      ),
    );
    expect(await statusOf(paymentId)).toBe('PAID');
    expect(await settled()).toHaveLength(1);
  });

  it('an event that claims a payment changes nothing while Stripe itself says unpaid', async () => {
    const { paymentId } = await pending();
    await syncPayment(ctx, { paymentId });
    expect(await statusOf(paymentId)).toBe('PENDING');
    expect(await settled()).toEqual([]);
  });

  it.each([
    ['a smaller amount', { amountTotal: 1 }],
    ['a larger amount', { amountTotal: 250_000 }],
    ['another currency', { currency: 'usd' }],
  ])('%s than asked for settles nothing', async (_, change) => {
    const { paymentId, session } = await pending();
    stripe.pay(session, change);
    await syncPayment(ctx, { paymentId });
    expect(await statusOf(paymentId)).toBe('PENDING');
    expect(await settled()).toEqual([]);
  });

  it('a transfer under way is neither paid nor over; it settles when it arrives, days later', async () => {
    const { paymentId, session } = await pending();
    stripe.promise(session);
    clock.moveBy(minutes(60));
    await syncOpenPayments(ctx);
    expect(await statusOf(paymentId)).toBe('PENDING');
    clock.moveBy(minutes(3 * 1440));
    stripe.pay(session);
    await syncPayment(ctx, { paymentId });
    expect(await statusOf(paymentId)).toBe('PAID');
  });

  it('a link whose time is over is closed at Stripe too, so that it cannot be paid after we gave up', async () => {
    const { paymentId, session } = await pending();
    clock.moveBy(minutes(33));
    stripe.now = () => start.getTime() / 1000;
    await syncPayment(ctx, { paymentId });
    stripe.now = () => clock.now().getTime() / 1000;
    expect(stripe.checkouts.find((checkout) => checkout.id === session)?.status).toBe('expired');
    expect(await statusOf(paymentId)).toBe('EXPIRED');
    expect(await closed()).toHaveLength(1);
  });

  it('paid in the second in which we close the link is paid', async () => {
    const { paymentId, session } = await pending();
    clock.moveBy(minutes(33));
    stripe.pay(session);
    await syncPayment(ctx, { paymentId });
    expect(await statusOf(paymentId)).toBe('PAID');
    expect([await settled(), await closed()].map((jobs) => jobs.length)).toEqual([1, 0]);
  });

  it('money that the owner gave back on Stripe is gone for us as well', async () => {
    const { paymentId, session } = await pending();
    stripe.pay(session);
    await syncPayment(ctx, { paymentId });
    stripe.refundByHand(session);
    await syncPayment(ctx, { paymentId });
    expect(await statusOf(paymentId)).toBe('REFUNDED');
    expect(await closed()).toHaveLength(1);
  });
});

describe('a refund at Stripe', () => {
  it('is made once, through lost answers, repetitions and an owner who was quicker', async () => {
    const { paymentId, session } = await pending();
    stripe.pay(session);
    await syncPayment(ctx, { paymentId });
    await refundPayment(ctx, { paymentId, reason: 'test' });
    const before = stripe.refunds.length;
    stripe.mishaps.push('answer-lost', 'answer-lost');
    await sendRefund(ctx, { paymentId });
    await Promise.all(Array.from({ length: 4 }, () => sendRefund(ctx, { paymentId })));
    expect(stripe.refunds.length - before).toBe(1);
    expect(await statusOf(paymentId)).toBe('REFUNDED');
  });

  it('that the owner made first is noticed instead of being made again', async () => {
    const { paymentId, session } = await pending();
    stripe.pay(session);
    await syncPayment(ctx, { paymentId });
    await refundPayment(ctx, { paymentId, reason: 'test' });
    stripe.refundByHand(session);
    const before = stripe.refunds.length;
    await sendRefund(ctx, { paymentId });
    expect(stripe.refunds.length).toBe(before);
    expect(await statusOf(paymentId)).toBe('REFUNDED');
  });

  it('that failed for now is tried again by the clock', async () => {
    const { paymentId, session } = await pending();
    stripe.pay(session);
    await syncPayment(ctx, { paymentId });
    await refundPayment(ctx, { paymentId, reason: 'test' });
    const refused = {
      status: 400,
      body: { error: { type: 'invalid_request_error', message: 'no balance' } },
    };
    stripe.mishaps.push(refused);
    await expect(sendRefund(ctx, { paymentId })).rejects.toMatchObject({ key: 'payment-provider-refused' });
    expect(await statusOf(paymentId)).toBe('REFUND_REQUESTED');
    await syncOpenPayments(ctx);
    expect(await statusOf(paymentId)).toBe('REFUNDED');
  });
});

it('the test checkout cannot pay what Stripe is to be paid', async () => {
  const { paymentId } = await pending();
  await expect(payTestCheckout(ctx, { paymentId })).rejects.toMatchObject({ code: 'not-found' });
});
