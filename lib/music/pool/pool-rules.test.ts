import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolRules, type Slot } from './pool-rules';

const event = fc.record({
  kind: fc.constantFrom('ask', 'start', 'open', 'back', 'again', 'crash', 'retire', 'close-drained'),
  which: fc.nat({ max: 1_000 }),
});

test('whatever happens in whatever order, no more pages work than there are places, and each place is given back once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(event, { maxLength: 200 }),
      (browsers, pages, events) => {
        const rules = poolRules({ browsers, pages });
        const starting: number[] = [];
        const running = new Set<number>();
        const retired = new Set<number>();
        const held: Slot[] = [];
        const past: Slot[] = [];
        const seen = new Set<number>();
        const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % from.length];
        for (const { kind, which } of events) {
          if (kind === 'start') {
            for (let missing = rules.wanted(which % 20); missing > 0; missing -= 1)
              starting.push(rules.begin());
          }
          if (kind === 'open') {
            const id = starting.shift();
            if (id !== undefined) {
              rules.opened(id);
              running.add(id);
            }
          }
          if (kind === 'ask') {
            const slot = rules.take((id) => (id + which) % 3);
            if (slot) {
              expect(running.has(slot.browser) && !retired.has(slot.browser)).toBe(true);
              expect(seen.has(slot.id)).toBe(false);
              seen.add(slot.id);
              held.push(slot);
            }
          }
          if (kind === 'back') {
            const [slot] = held.splice(which % Math.max(1, held.length), 1);
            if (slot) {
              expect(rules.giveBack(slot)).toBe(running.has(slot.browser));
              past.push(slot);
            }
          }
          if (kind === 'again') {
            const slot = pick(past, which);
            if (slot) expect(rules.giveBack(slot)).toBe(false);
          }
          if (kind === 'crash') {
            const id = pick([...running], which);
            if (id !== undefined) {
              rules.gone(id);
              running.delete(id);
            }
          }
          if (kind === 'retire') {
            const id = pick([...running], which);
            if (id !== undefined) {
              expect(rules.retire(id)).toBe(held.every(({ browser }) => browser !== id));
              retired.add(id);
            }
          }
          if (kind === 'close-drained') {
            for (const id of [...running].filter((one) => retired.has(one) && rules.active(one) === 0)) {
              rules.gone(id);
              running.delete(id);
            }
          }
          const working = held.filter(({ browser }) => running.has(browser)).length;
          expect(rules.active()).toBe(working);
          expect(rules.active()).toBeLessThanOrEqual(rules.capacity);
          expect(running.size + starting.length).toBeLessThanOrEqual(browsers + 1);
          expect(rules.browsers()).toBe(running.size);
          for (const id of running) expect(rules.active(id)).toBeLessThanOrEqual(pages);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('as many browsers are started as those who wait need, and no more than there may be', () => {
  const rules = poolRules({ browsers: 3, pages: 5 });
  expect([0, 1, 5, 6, 15, 100].map((waiting) => rules.wanted(waiting))).toEqual([0, 1, 1, 2, 3, 3]);
  rules.begin();
  expect([1, 5, 6].map((waiting) => rules.wanted(waiting))).toEqual([0, 0, 1]);
});

test('a page goes where its source is known, else to the emptiest browser; retiring ones get none', () => {
  const rules = poolRules({ browsers: 2, pages: 2 });
  const [first, second] = [rules.begin(), rules.begin()];
  rules.opened(first);
  rules.opened(second);
  expect(rules.take((id) => (id === second ? 1 : 0))?.browser).toBe(second);
  expect(rules.take((id) => (id === second ? -1 : 0))?.browser).toBe(first);
  expect(rules.take(() => -1)).toBeNull();
  expect(rules.retire(first)).toBe(false);
  expect(rules.take()?.browser).toBe(second);
  expect(rules.take()).toBeNull();
});
