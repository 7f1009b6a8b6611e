import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueItem } from '@/lib/knowledge';
import { dueNow } from './due-now';
import { priceCart } from './price-cart';

const item = (change: Partial<CatalogueItem>): CatalogueItem => ({
  id: 'itm_1',
  kind: 'SERVICE',
  sku: 'CUT',
  name: 'Haircut',
  description: '',
  options: {},
  priceMinor: 2_500,
  currency: 'EUR',
  unit: null,
  stock: null,
  durationMinutes: 45,
  prepayment: null,
  format: null,
  place: null,
  photoId: null,
  archivedAt: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...change,
});

describe('the part paid in advance', () => {
  it.each([
    ['a product', { kind: 'PRODUCT' as const, durationMinutes: null }, 2, 5_000, 5_000],
    ['a service that says nothing', {}, 1, 2_500, 2_500],
    ['in full', { prepayment: { kind: 'FULL' as const } }, 1, 2_500, 2_500],
    ['nothing', { prepayment: { kind: 'NONE' as const } }, 3, 7_500, 0],
    ['an amount for each', { prepayment: { kind: 'AMOUNT' as const, value: 1_000 } }, 2, 5_000, 2_000],
    [
      'an amount larger than the line',
      { prepayment: { kind: 'AMOUNT' as const, value: 9_000 } },
      1,
      2_500,
      2_500,
    ],
    ['a percentage', { prepayment: { kind: 'PERCENT' as const, value: 30 } }, 1, 2_500, 750],
    [
      'a percentage that ends on a half goes up',
      { prepayment: { kind: 'PERCENT' as const, value: 50 } },
      1,
      2_501,
      1_251,
    ],
    [
      'a percentage just below a half goes down',
      { prepayment: { kind: 'PERCENT' as const, value: 33 } },
      1,
      101,
      33,
    ],
    ['a percentage of a free service', { prepayment: { kind: 'PERCENT' as const, value: 50 } }, 1, 0, 0],
    ['the whole as a percentage', { prepayment: { kind: 'PERCENT' as const, value: 100 } }, 1, 2_501, 2_501],
  ])('%s', (_, change, quantity, totalMinor, expected) => {
    expect(dueNow(item(change), quantity, totalMinor)).toBe(expected);
  });
});

describe('a cart', () => {
  it('adds up lines of different kinds', () => {
    const cart = priceCart(
      [
        { item: item({ prepayment: { kind: 'PERCENT', value: 50 }, priceMinor: 1_999 }), quantity: 3 },
        { item: item({ id: 'itm_2', kind: 'PRODUCT', durationMinutes: null, priceMinor: 350 }), quantity: 2 },
      ],
      'EUR',
    );
    expect(cart.lines.map((line) => [line.totalMinor, line.dueNowMinor])).toEqual([
      [5_997, 2_999],
      [700, 700],
    ]);
    expect([cart.totalMinor, cart.dueNowMinor]).toEqual([6_697, 3_699]);
  });

  it('is refused before a sum stops being exact', () => {
    const dear = { item: item({ priceMinor: 100_000_000_000 }), quantity: 10_000 };
    expect(() =>
      priceCart(
        Array.from({ length: 10 }, () => dear),
        'EUR',
      ),
    ).toThrow('cart-too-large');
  });

  it('never asks for more than the total, nor for a fraction, whatever is in it', () => {
    const prepayment = fc.oneof(
      fc.constant(null),
      fc.constant({ kind: 'NONE' as const }),
      fc.constant({ kind: 'FULL' as const }),
      fc.record({ kind: fc.constant('AMOUNT' as const), value: fc.integer({ min: 1, max: 1_000_000 }) }),
      fc.record({ kind: fc.constant('PERCENT' as const), value: fc.integer({ min: 1, max: 100 }) }),
    );
    const wanted = fc.record({
      item: fc
        .record({ priceMinor: fc.integer({ min: 0, max: 100_000_000_000 }), prepayment })
        .map((change) => item(change)),
      quantity: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 20 }), (wishes) => {
        const cart = priceCart(wishes, 'EUR');
        // BigInt is the independent calculator.
        const total = wishes.reduce(
          (sum, wish) => sum + BigInt(wish.item.priceMinor) * BigInt(wish.quantity),
          0n,
        );
        expect(BigInt(cart.totalMinor)).toBe(total);
        for (const line of cart.lines) {
          expect(Number.isSafeInteger(line.dueNowMinor)).toBe(true);
          expect(line.dueNowMinor).toBeGreaterThanOrEqual(0);
          expect(line.dueNowMinor).toBeLessThanOrEqual(line.totalMinor);
        }
        expect(cart.dueNowMinor).toBe(cart.lines.reduce((sum, line) => sum + line.dueNowMinor, 0));
      }),
    );
  });
});
