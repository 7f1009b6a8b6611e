import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '@/lib/platform/errors/app-error';
import { goWrong } from '@/tests/factories/price-lists/corpus/hostile';
import {
  changedPriceList,
  type RandomPriceList,
  randomPriceList,
} from '@/tests/factories/price-lists/corpus/random-price-list';
import type { ReadItem } from '../schemas';
import { readPriceList } from './read-price-list';

interface Outcome {
  readonly accepted: number;
  readonly wrong: readonly string[];
  readonly refused: number;
}

/** By the generator's own knowledge: what was read as something that the table does not say. */
async function judge({ bytes, currency, prices }: RandomPriceList): Promise<Outcome> {
  try {
    const { items, refused } = await readPriceList(bytes, 'p', { currency, companyType: 'PRODUCT' });
    const wrong = items.filter((item) => prices.get(keyOf(item)) !== item.priceMinor);
    return {
      accepted: items.length - wrong.length,
      wrong: wrong.map(({ row, name, priceMinor }) => `${row}: ${name} at ${priceMinor}`),
      refused: refused.length,
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return { accepted: 0, wrong: [], refused: 1 };
    throw error;
  }
}

/** `S-1`, and for a column of sizes `S-1 M`. */
const keyOf = ({ sku, options }: ReadItem): string => {
  const size = Object.values(options).find((value) => sku.endsWith(`-${value}`));
  return size === undefined ? sku : `${sku.slice(0, -size.length - 1)} ${size}`;
};

it('over 2,000 honest files no price is read wrongly, and at least 95 of 100 rows are accepted', async () => {
  let rows = 0;
  let accepted = 0;
  const worst = new Map<string, number>();
  for (const list of fc.sample(randomPriceList, { numRuns: 2_000, seed: 42 })) {
    const outcome = await judge(list);
    expect(outcome.wrong, list.description).toEqual([]);
    rows += list.prices.size;
    accepted += outcome.accepted;
    if (outcome.accepted < list.prices.size) worst.set(list.description, outcome.accepted / list.prices.size);
  }
  expect(accepted / rows, [...worst.keys()].slice(0, 3).join('\n')).toBeGreaterThanOrEqual(0.95);
}, 300_000);

it('over 600 files in which something went wrong, what cannot be told is refused and nothing is told wrongly', async () => {
  let spoilt = 0;
  for (const list of fc.sample(changedPriceList(goWrong), { numRuns: 600, seed: 7 })) {
    const outcome = await judge(list);
    expect(outcome.wrong, list.description).toEqual([]);
    if (outcome.refused > 0) spoilt += 1;
  }
  // A third of the layouts are plain tables, where things go wrong.
  expect(spoilt).toBeGreaterThan(100);
}, 300_000);
