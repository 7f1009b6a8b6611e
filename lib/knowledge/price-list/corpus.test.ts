import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomPriceList } from '@/tests/factories/price-lists/random-price-list';
import { readPriceList } from './read-price-list';

it('over 1,000 honest files no price is read wrongly, and at least 95 of 100 rows are accepted', async () => {
  let rows = 0;
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(randomPriceList, async ({ bytes, currency, prices, description }) => {
      const report = await readPriceList(bytes, 'p', { currency, companyType: 'PRODUCT' });
      for (const { sku, priceMinor } of report.items) expect(priceMinor, description).toBe(prices.get(sku));
      const told = new Set([...report.items, ...report.refused].map(({ row }) => row));
      expect(told.size, description).toBeGreaterThanOrEqual(prices.size);
      rows += prices.size;
      accepted += report.items.length;
    }),
    { numRuns: 1_000, seed: 42 },
  );
  expect(accepted / rows).toBeGreaterThanOrEqual(0.95);
}, 120_000);
