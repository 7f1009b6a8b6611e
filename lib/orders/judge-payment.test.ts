import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgedOrder, judgePayment } from './judge-payment';

const order = (change: Partial<JudgedOrder> = {}): JudgedOrder => ({
  status: 'AWAITING_PAYMENT',
  currency: 'EUR',
  dueNowMinor: 1_000,
  paidBy: null,
  ...change,
});
const payment = { id: 'pay_1', status: 'PAID' as const, amountMinor: 1_000, currency: 'EUR' };

describe('a payment for an order', () => {
  it.each([
    ['confirms one that waits for it', order(), payment, false, { end: 'confirm' }],
    ['confirms one that was only too slow', order({ status: 'EXPIRED' }), payment, false, { end: 'confirm' }],
    [
      'goes back when a newer order took its place',
      order({ status: 'EXPIRED' }),
      payment,
      true,
      { end: 'refund', reason: 'order-over' },
    ],
    [
      'goes back when the order was cancelled',
      order({ status: 'CANCELLED' }),
      payment,
      false,
      { end: 'refund', reason: 'order-over' },
    ],
    [
      'goes back when the order was refunded before',
      order({ status: 'REFUNDED' }),
      payment,
      false,
      { end: 'refund', reason: 'order-over' },
    ],
    [
      'is done with when it confirmed the order',
      order({ status: 'CONFIRMED', paidBy: 'pay_1' }),
      payment,
      false,
      { end: 'done' },
    ],
    [
      'goes back when another one confirmed the order',
      order({ status: 'CONFIRMED', paidBy: 'pay_2' }),
      payment,
      false,
      { end: 'refund', reason: 'paid-twice' },
    ],
    [
      'goes back when it is too small',
      order(),
      { ...payment, amountMinor: 999 },
      false,
      { end: 'refund', reason: 'wrong-amount' },
    ],
    [
      'goes back when it is too large',
      order(),
      { ...payment, amountMinor: 1_001 },
      false,
      { end: 'refund', reason: 'wrong-amount' },
    ],
    [
      'goes back in another currency',
      order(),
      { ...payment, currency: 'USD' },
      false,
      { end: 'refund', reason: 'wrong-amount' },
    ],
    [
      'that is on its way back is done with',
      order(),
      { ...payment, status: 'REFUND_REQUESTED' as const },
      false,
      { end: 'done' },
    ],
    [
      'that is not made yet changes nothing',
      order(),
      { ...payment, status: 'PENDING' as const },
      false,
      { end: 'done' },
    ],
  ] as const)('%s', (_, judged, paid, replaced, expected) => {
    expect(judgePayment(judged, paid, replaced)).toEqual(expected);
  });

  it('is never ignored while its money is here and has confirmed nothing', () => {
    const anyOrder = fc.record({
      status: fc.constantFrom('AWAITING_PAYMENT', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'REFUNDED'),
      currency: fc.constantFrom('EUR', 'USD'),
      dueNowMinor: fc.integer({ min: 0, max: 2_000 }),
      paidBy: fc.constantFrom(null, 'pay_2'),
    });
    fc.assert(
      fc.property(anyOrder, fc.boolean(), (judged, replaced) => {
        expect(judgePayment(judged, payment, replaced).end).not.toBe('done');
      }),
    );
  });
});
