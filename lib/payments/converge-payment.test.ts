import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convergePayment } from './converge-payment';
import type { Checkout, CheckoutState } from './port';
import type { PaymentStatus } from './schemas';

const payment = (status: PaymentStatus) => ({ id: 'pay_1', status, amountMinor: 1_000, currency: 'EUR' });
const truth = (state: CheckoutState, change: Partial<Checkout> = {}): Checkout => ({
  externalId: 'cs_1',
  paymentId: 'pay_1',
  state,
  amountMinor: 1_000,
  currency: 'EUR',
  url: null,
  ...change,
});

const states: CheckoutState[] = ['open', 'processing', 'paid', 'expired', 'refunding', 'refunded'];

describe('a payment follows its provider', () => {
  it.each([
    ['CREATED', 'open', 'PENDING'],
    ['PENDING', 'paid', 'PAID'],
    ['PENDING', 'expired', 'EXPIRED'],
    ['EXPIRED', 'paid', 'PAID'],
    ['PAID', 'refunded', 'REFUNDED'],
    ['REFUND_REQUESTED', 'refunded', 'REFUNDED'],
    ['REFUND_REQUESTED', 'expired', 'REFUNDED'],
  ] as const)('%s and %s become %s', (status, state, to) => {
    expect(convergePayment(payment(status), truth(state))).toEqual({ end: 'moved', to });
  });

  it.each([
    ['PENDING', 'open'],
    ['PENDING', 'processing'],
    ['PAID', 'open'],
    ['PAID', 'expired'],
    ['PAID', 'refunding'],
    ['REFUND_REQUESTED', 'paid'],
    ['REFUNDED', 'paid'],
    ['EXPIRED', 'open'],
    ['EXPIRED', 'expired'],
  ] as const)('%s stays as it is when the provider says %s', (status, state) => {
    expect(convergePayment(payment(status), truth(state))).toEqual({ end: 'unchanged' });
  });

  it.each([
    ['amount', { amountMinor: 1 }],
    ['currency', { currency: 'USD' }],
    ['payment', { paymentId: 'pay_2' }],
    ['payment', { paymentId: null }],
  ] as const)('nothing is settled when the %s differs', (difference, change) => {
    for (const state of states) {
      expect(convergePayment(payment('PENDING'), truth(state, change))).toEqual({
        end: 'refused',
        difference,
      });
    }
  });

  it('every order of the same news, with repetitions, ends the same', () => {
    const follow = (news: readonly CheckoutState[]) =>
      news.reduce<PaymentStatus>((status, state) => {
        const convergence = convergePayment(payment(status), truth(state));
        return convergence.end === 'moved' ? convergence.to : status;
      }, 'CREATED');
    const news = fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 6 });
    const shuffled = news.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([inOrder, mixed]) => {
        expect(follow(mixed)).toBe(follow(inOrder));
      }),
    );
  });
});
