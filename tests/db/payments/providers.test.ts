import { afterAll, describe, expect, test, vi } from 'vitest';

const { platega, stripe } = await vi.hoisted(async () => ({
  ...(await import('@/tests/doubles/stripe/installed')),
  ...(await import('@/tests/doubles/platega/installed')),
}));

import type { CheckoutRequest, PaymentProvider, PaymentProviderName } from '@/lib/payments';
import { providerNamed } from '@/lib/payments/provider-named';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const clock = movedClock(new Date('2026-06-01T10:00:00Z'));
stripe.now = () => clock.now().getTime() / 1000;
platega.now = () => clock.now();
const ctx = companyContextOf((await makeCompany()).companyId, { clock });
afterAll(async () => {
  await platega.stop();
  await stripe.stop();
});

const moved = (from: string, to: string) => (id: string) =>
  db.query('update test_checkout set status = $3 where id = $1 and status = $2', [id, from, to]);

interface Pages {
  /** What happens at the payment company itself. */
  readonly pay: (externalId: string) => unknown;
  readonly takeBack: (externalId: string) => unknown;
  /** Asked again it has another link to the same payment: it knows no key of ours. */
  readonly repeats?: true;
  /** Links close by themselves only. */
  readonly cannotClose?: true;
}

const pages: Readonly<Record<PaymentProviderName, Pages>> = {
  stripe: { pay: (id) => stripe.pay(id), takeBack: (id) => stripe.refundByHand(id) },
  platega: {
    pay: (id) => platega.move(id, 'CONFIRMED'),
    takeBack: (id) => platega.move(id, 'CHARGEBACKED'),
    repeats: true,
    cannotClose: true,
  },
  test: { pay: moved('open', 'paid'), takeBack: moved('paid', 'refunded') },
};

const request = (provider: PaymentProvider): CheckoutRequest => ({
  paymentId: newId('pay'),
  amountMinor: 59_900,
  currency: 'RUB',
  description: 'Creator for a month',
  lines: [{ name: 'Creator', quantity: 1, unitPriceMinor: 59_900, totalMinor: 59_900 }],
  customerEmail: null,
  expiresAt: new Date(clock.now().getTime() + provider.capabilities.minLifetimeMinutes * 60_000),
});

describe.each(['stripe', 'platega', 'test'] as const)('%s keeps the promises of the port', (name) => {
  const provider = providerNamed(name);
  const { pay, takeBack, repeats, cannotClose } = pages[name];

  test('a new checkout is open, has a link, and says again what it was made of', async () => {
    const wish = request(provider);
    const checkout = await provider.createCheckout(ctx, wish);
    expect(checkout).toMatchObject({
      paymentId: wish.paymentId,
      state: 'open',
      amountMinor: 59_900,
      currency: 'RUB',
    });
    expect(checkout.url).toMatch(/^https?:\/\//);
    const read = await provider.readCheckout(ctx, checkout.externalId);
    expect(read).toMatchObject({ ...checkout, url: read.url });
  });

  test('asked for again it is the same, or another of the same payment', async () => {
    const wish = request(provider);
    const [one, again] = [await provider.createCheckout(ctx, wish), await provider.createCheckout(ctx, wish)];
    expect(again.externalId === one.externalId).toBe(repeats !== true);
    expect(again.paymentId).toBe(wish.paymentId);
  });

  test('paid, closing it finds it paid; given back it is given back, once however often it is asked', async () => {
    const { externalId } = await provider.createCheckout(ctx, request(provider));
    await pay(externalId);
    expect((await provider.readCheckout(ctx, externalId)).state).toBe('paid');
    expect((await provider.expireCheckout(ctx, externalId)).state).toBe('paid');
    const asked = () =>
      platega.requests.filter(({ path }) => path.endsWith('/cancel')).length + stripe.refunds.length;
    const before = asked();
    for (let time = 0; time < 3; time += 1)
      expect((await provider.refundCheckout(ctx, externalId)).state).toBe('refunded');
    expect(asked() - before).toBe(name === 'test' ? 0 : 1);
    expect((await provider.readCheckout(ctx, externalId)).state).toBe('refunded');
  });

  test('taken back there, it is given back for us, and asking for it changes nothing', async () => {
    const { externalId } = await provider.createCheckout(ctx, request(provider));
    await pay(externalId);
    await takeBack(externalId);
    expect((await provider.readCheckout(ctx, externalId)).state).toBe('refunded');
    expect((await provider.refundCheckout(ctx, externalId)).state).toBe('refunded');
  });

  test('closed unpaid it is over, at once or when its time is', async () => {
    const { externalId } = await provider.createCheckout(ctx, request(provider));
    expect((await provider.expireCheckout(ctx, externalId)).state).toBe(cannotClose ? 'open' : 'expired');
    if (cannotClose) clock.moveBy(61 * 60_000);
    expect((await provider.expireCheckout(ctx, externalId)).state).toBe('expired');
  });
});
