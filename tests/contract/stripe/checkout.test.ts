import Ajv, { type ValidateFunction } from 'ajv';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { checkoutSessionParams } from '@/lib/payments/adapters/stripe/checkout-session-params';
import { stripePaymentProvider } from '@/lib/payments/adapters/stripe/stripe-payment-provider';
import { verifyStripeSignature } from '@/lib/payments/verify-stripe-signature';
import { newId } from '@/lib/platform/new-id';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { checkoutSession } from '@/tests/doubles/stripe/checkout-session';
import { formBody } from '@/tests/doubles/stripe/form-body';
import { companyContextOf } from '@/tests/factories/contexts';

const { stripe } = await vi.hoisted(() => import('@/tests/doubles/stripe/installed'));
afterAll(stripe.stop);

const params = publishedContract('stripe/params-2026-10-28.endive.schema.json');
const session = publishedContract('stripe/objects/checkout.session.schema.json');
const refund = publishedContract('stripe/objects/refund.schema.json');
const vector = publishedContract('stripe/signature-vector.json') as Record<string, string> | null;
if (!params || !session || !refund || !vector) {
  process.stdout.write(
    "Stripe's published contract is not beside the checkout (../shared/contracts): its tests are skipped.\n",
  );
}

const ctx = companyContextOf('COMP001');
const request = (change = {}) => ({
  paymentId: newId('pay'),
  amountMinor: 2_500,
  currency: 'EUR',
  description: 'Test shop #1',
  lines: [{ name: 'Tea', quantity: 5, unitPriceMinor: 500, totalMinor: 2_500 }],
  customerEmail: 'someone@example.com',
  expiresAt: new Date(Date.now() + 32 * 60_000),
  ...change,
});

/** Objects of another API version lack some properties and have others: types are compared, not presence. */
function withoutRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutRequired);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([key, value]) => !(key === 'required' && Array.isArray(value)),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutRequired(value)]));
}

const validator = (schema: unknown): ValidateFunction =>
  new Ajv({ strict: false, allErrors: true }).compile(schema as object);

function expectToFit(schema: unknown, value: unknown): void {
  const validate = validator(schema);
  expect(validate(value), JSON.stringify(validate.errors, null, 1)).toBe(true);
}

describe.skipIf(params === null)('what we ask Stripe for', () => {
  it.each([
    ['a whole price', {}],
    ['a part of it', { amountMinor: 1_000 }],
    ['without an address', { customerEmail: null }],
  ])('a checkout, %s', (_, change) => {
    expectToFit(
      { ...(params as object), required: [] },
      { 'checkout.sessions.create': checkoutSessionParams(request(change)) },
    );
  });

  it('a refund', async () => {
    const checkout = await stripePaymentProvider.createCheckout(ctx, request());
    stripe.pay(checkout.externalId);
    await stripePaymentProvider.refundCheckout(ctx, checkout.externalId);
    const asked = stripe.requests.find((one) => one.path === '/v1/refunds');
    expectToFit({ ...(params as object), required: [] }, { 'refunds.create': formBody(asked?.body ?? '') });
  });

  it('the published parameters would refuse a wrong one', () => {
    const validate = validator({ ...(params as object), required: [] });
    const wrong = { ...checkoutSessionParams(request()), mode: 'gift' };
    expect(validate({ 'checkout.sessions.create': wrong })).toBe(false);
  });
});

describe.skipIf(session === null || refund === null)('what our double answers is what Stripe answers', () => {
  it.each(['open', 'promised', 'paid', 'refunded', 'expired'])('a checkout that is %s', async (state) => {
    const { externalId } = await stripePaymentProvider.createCheckout(ctx, request());
    if (state === 'promised') stripe.promise(externalId);
    if (state === 'paid' || state === 'refunded') stripe.pay(externalId);
    if (state === 'refunded') stripe.refundByHand(externalId);
    if (state === 'expired') await stripePaymentProvider.expireCheckout(ctx, externalId);
    const checkout = stripe.checkouts.find((one) => one.id === externalId);
    if (!checkout) throw new Error('The double forgot it.');
    for (const expanded of [false, true]) {
      expectToFit(withoutRequired(session), JSON.parse(JSON.stringify(checkoutSession(checkout, expanded))));
    }
  });

  it('a refund', async () => {
    const { externalId } = await stripePaymentProvider.createCheckout(ctx, request());
    stripe.pay(externalId);
    await stripePaymentProvider.refundCheckout(ctx, externalId);
    expectToFit(withoutRequired(refund), JSON.parse(JSON.stringify(stripe.refunds.at(-1))));
  });
});

it.skipIf(vector === null)('the published signature is accepted, at its time', () => {
  const { payload = '', secret = '', 'Stripe-Signature': header = '' } = vector ?? {};
  const at = new Date(Number(vector?.timestamp) * 1000);
  expect(verifyStripeSignature(Buffer.from(payload), header, secret, at)).toBe(true);
  expect(verifyStripeSignature(Buffer.from(`${payload} `), header, secret, at)).toBe(false);
});

describe('every state of a checkout reads as ours', () => {
  it('open, processing, paid, refunded, expired', async () => {
    const { externalId } = await stripePaymentProvider.createCheckout(ctx, request());
    const state = async () => (await stripePaymentProvider.readCheckout(ctx, externalId)).state;
    expect(await state()).toBe('open');
    stripe.promise(externalId);
    expect(await state()).toBe('processing');
    stripe.pay(externalId);
    expect(await state()).toBe('paid');
    expect(await stripePaymentProvider.expireCheckout(ctx, externalId)).toMatchObject({ state: 'paid' });
    stripe.refundByHand(externalId);
    expect(await state()).toBe('refunded');
  });

  it('the same key with other parameters is refused, as Stripe refuses it', async () => {
    const wish = request();
    await stripePaymentProvider.createCheckout(ctx, wish);
    await expect(
      stripePaymentProvider.createCheckout(ctx, { ...wish, description: 'Something else' }),
    ).rejects.toMatchObject({ key: 'payment-provider-refused' });
  });
});
