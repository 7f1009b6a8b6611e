import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStripeAmount } from './from-stripe-amount';
import { toStripeAmount } from './to-stripe-amount';

describe('amounts as Stripe counts them', () => {
  it.each([
    ['EUR', 1_299, 1_299],
    ['RUB', 123_450, 123_450],
    ['JPY', 500, 500],
    ['KRW', 15_000, 15_000],
    ['ISK', 500, 50_000],
    ['UGX', 500, 50_000],
    ['KWD', 1_230, 1_230],
  ])('%s %i is %i', (currency, minor, expected) => {
    expect(toStripeAmount(minor, currency)).toBe(expected);
  });

  it('what cannot be charged exactly is refused, not rounded', () => {
    expect(() => toStripeAmount(1_234, 'KWD')).toThrow('amount-not-chargeable');
    expect(() => toStripeAmount(0.5, 'EUR')).toThrow('amount-not-chargeable');
  });

  it('there and back is the same amount in every currency', () => {
    const currency = fc.constantFrom(...Intl.supportedValuesOf('currency'));
    fc.assert(
      fc.property(currency, fc.integer({ min: 1, max: 10_000_000 }), (code, amount) => {
        const minor = amount * 1_000;
        expect(fromStripeAmount(toStripeAmount(minor, code), code)).toBe(minor);
      }),
    );
  });
});
