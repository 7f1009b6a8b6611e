import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaidTier } from './schemas';
import { tierAt } from './tier-at';
import { type TierFact, tierTimeline } from './tier-timeline';

const day = 86_400;
const start = Date.parse('2026-01-01T00:00:00Z');
const at = (days: number): Date => new Date(start + days * day * 1_000);

const prices = { PRO: 29_900, CREATOR: 59_900 } as const;
const bought = (orderId: string, tier: PaidTier, on: number, days = 30): TierFact => ({
  kind: 'PURCHASE',
  orderId,
  tier,
  at: at(on),
  seconds: days * day,
  priceMinor: prices[tier],
  creatorPriceMinor: prices.CREATOR,
});
const given = (id: string, tier: PaidTier, on: number, days: number): TierFact => ({
  kind: 'GRANT',
  id,
  tier,
  at: at(on),
  seconds: days * day,
});
const reversed = (orderId: string): TierFact => ({ kind: 'REVERSAL', orderId });

/** Days and fractions of them, as `tier until`. */
function told(facts: readonly TierFact[], on: number): string {
  const { name, until } = tierAt(facts, at(on));
  return until === null ? name : `${name} ${(until.getTime() - start) / 1_000 / day}`;
}

describe('the tier of a moment', () => {
  it('without facts, before the first and after the last it is FREE', () => {
    expect(told([], 0)).toBe('FREE');
    const facts = [bought('a', 'PRO', 10)];
    expect([9.99, 10, 39.99, 40].map((on) => told(facts, on))).toEqual(['FREE', 'PRO 40', 'PRO 40', 'FREE']);
  });

  it('a renewal begins where the period ends, and after a pause where it was paid', () => {
    expect(told([bought('a', 'PRO', 0), bought('b', 'PRO', 20)], 20)).toBe('PRO 60');
    expect(told([bought('a', 'PRO', 0), bought('b', 'PRO', 45)], 35)).toBe('FREE');
    expect(told([bought('a', 'PRO', 0), bought('b', 'PRO', 45)], 45)).toBe('PRO 75');
  });

  it('what is left of PRO counts at its value when CREATOR is bought', () => {
    const facts = [bought('a', 'PRO', 0), bought('b', 'CREATOR', 10)];
    const credited = Math.floor(20 * day * 1_000 * (29_900 / 59_900));
    expect(told(facts, 9)).toBe('PRO 10');
    const until = new Date(at(40).getTime() + credited);
    expect(tierAt(facts, at(10))).toEqual({ name: 'CREATOR', until, next: 'FREE' });
    expect(told(facts, 51)).toBe('FREE');
  });

  it('PRO that is bought while CREATOR lasts waits for it', () => {
    const facts = [bought('a', 'CREATOR', 0), bought('b', 'PRO', 10)];
    expect(tierAt(facts, at(10))).toEqual({ name: 'CREATOR', until: at(30), next: 'PRO' });
    expect(told(facts, 30)).toBe('PRO 60');
  });

  it('a present of CREATOR holds the clock of PRO, and CREATOR that is bought does not swallow PRO that was given', () => {
    const present = [bought('a', 'PRO', 0), given('g', 'CREATOR', 10, 5)];
    expect([9, 10, 15].map((on) => told(present, on))).toEqual(['PRO 10', 'CREATOR 15', 'PRO 35']);
    const kept = [given('g', 'PRO', 0, 30), bought('a', 'CREATOR', 10)];
    expect([10, 40].map((on) => told(kept, on))).toEqual(['CREATOR 40', 'PRO 60']);
  });

  it('a reversal takes exactly its purchase away, as if it had never been', () => {
    const facts = [bought('a', 'PRO', 0), bought('b', 'CREATOR', 10), given('g', 'PRO', 12, 3)];
    for (const orderId of ['a', 'b']) {
      const without = facts.filter(
        (fact) => fact.kind === 'GRANT' || ('orderId' in fact && fact.orderId !== orderId),
      );
      for (let on = 0; on < 80; on += 1)
        expect(told([...facts, reversed(orderId)], on)).toBe(told(without, on));
    }
  });
});

const anyTier = fc.constantFrom<PaidTier>('PRO', 'CREATOR');
const anyFact = fc.oneof(
  fc
    .record({
      orderId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      tier: anyTier,
      on: fc.integer({ min: 0, max: 400 }),
      days: fc.integer({ min: 1, max: 366 }),
    })
    .map(({ orderId, tier, on, days }) => bought(orderId, tier, on, days)),
  fc
    .record({
      id: fc.constantFrom('g', 'h'),
      tier: anyTier,
      on: fc.integer({ min: 0, max: 400 }),
      days: fc.integer({ min: 1, max: 90 }),
    })
    .map(({ id, tier, on, days }) => given(id, tier, on, days)),
  fc.constantFrom('a', 'b', 'c', 'd', 'e').map(reversed),
);
/** As the database has them: one purchase, one reversal an order. */
const facts = fc.uniqueArray(anyFact, {
  maxLength: 12,
  selector: (fact) => `${fact.kind} ${fact.kind === 'GRANT' ? fact.id : fact.orderId}`,
});
const shuffled = facts.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray([...list, ...list, ...list], { minLength: list.length * 3 }),
  ),
);
const anyMoment = fc.integer({ min: 0, max: 900 * 24 }).map((hours) => at(hours / 24));
const runs = { numRuns: 3_000 };

describe('whatever the facts', () => {
  it('in any order, each any number of times, they give the same tier', () => {
    fc.assert(
      fc.property(shuffled, anyMoment, ([inOrder, mixed], moment) => {
        expect(tierAt(mixed, moment)).toEqual(tierAt(inOrder, moment));
      }),
      runs,
    );
  });

  it('a fact that comes later does not change what was before it, unless it reverses', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 400 }), anyTier, (list, on, tier) => {
        const more = [...list, bought('late', tier, on)];
        for (const moment of [at(on - 1), at(on - 100)])
          expect(tierAt(more, moment).name).toBe(tierAt(list, moment).name);
      }),
      runs,
    );
  });

  it('stretches follow one another, and no time is made: PRO turned into CREATOR is worth no more than it cost', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const stretches = tierTimeline(list);
        for (const [index, { from, to }] of stretches.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(from).toBeGreaterThanOrEqual(stretches[index - 1]?.to ?? 0);
        }
        const gone = new Set(list.flatMap((fact) => (fact.kind === 'REVERSAL' ? [fact.orderId] : [])));
        const left = list.filter(
          (fact) => fact.kind !== 'REVERSAL' && !(fact.kind === 'PURCHASE' && gone.has(fact.orderId)),
        );
        const sum = (of: readonly { tier: PaidTier; ms: number }[], tier?: PaidTier) =>
          of.filter((one) => !tier || one.tier === tier).reduce((total, one) => total + one.ms, 0);
        const supplied = left.flatMap((fact) =>
          fact.kind === 'REVERSAL' ? [] : [{ tier: fact.tier, ms: fact.seconds * 1_000 }],
        );
        const used = stretches.map(({ tier, from, to }) => ({ tier, ms: to - from }));
        expect(sum(used)).toBeLessThanOrEqual(sum(supplied));
        const raised = sum(used, 'CREATOR') - sum(supplied, 'CREATOR');
        const converted = sum(supplied, 'PRO') - sum(used, 'PRO');
        expect(raised).toBeGreaterThanOrEqual(0);
        expect(raised).toBeLessThanOrEqual(converted * (29_900 / 59_900) + 1);
        // Rounding takes less than a millisecond of each purchase.
        expect(raised).toBeGreaterThanOrEqual(converted * (29_900 / 59_900) - list.length);
      }),
      runs,
    );
  });
});
