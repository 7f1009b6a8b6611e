import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPriceList } from './read-price-list';

interface Style {
  readonly group: string;
  readonly decimal: string;
  /** Whole amounts are written without decimals. */
  readonly short: boolean;
  readonly affix: (digits: string) => string;
}

const style: fc.Arbitrary<Style> = fc
  .record({
    marks: fc.constantFrom(
      ['', '.'],
      ['', ','],
      [' ', ','],
      [' ', '.'],
      ['\u00a0', ','],
      ['\u202f', ','],
      ["'", '.'],
      [',', '.'],
      ['.', ','],
    ),
    short: fc.boolean(),
    affix: fc.constantFrom(
      (digits: string) => digits,
      (digits: string) => `${digits} €`,
      (digits: string) => `€${digits}`,
      (digits: string) => `${digits} EUR`,
      (digits: string) => `EUR ${digits}`,
    ),
  })
  .map(({ marks, ...rest }) => ({ group: marks[0] ?? '', decimal: marks[1] ?? '.', ...rest }));

function write(minor: number, { group, decimal, short, affix }: Style): string {
  const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = String(minor % 100).padStart(2, '0');
  return affix(short && minor % 100 === 0 ? whole : `${whole}${decimal}${fraction}`);
}

const amounts = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 5_000_000 }),
    fc.integer({ min: 1, max: 50_000 }).map((whole) => whole * 100),
  ),
  {
    minLength: 1,
    maxLength: 12,
  },
);

async function readColumn(cells: readonly string[]): Promise<Map<number, number>> {
  const text = ['Name\tPrice', ...cells.map((cell, index) => `Item ${index}\t${cell}`)].join('\n');
  const report = await readPriceList(new TextEncoder().encode(text), 'p.tsv', {
    currency: 'EUR',
    companyType: 'PRODUCT',
  });
  return new Map(report.items.map(({ row, priceMinor }) => [row - 2, priceMinor]));
}

it('an amount written in any convention is read back exactly or refused, never as another number', async () => {
  await fc.assert(
    fc.asyncProperty(amounts, style, async (minors, how) => {
      const read = await readColumn(minors.map((minor) => write(minor, how)));
      for (const [index, value] of read) expect(value).toBe(minors[index]);
    }),
    { numRuns: 400, seed: 7 },
  );
}, 30_000);

it('a column with decimals in every cell is read whole', async () => {
  await fc.assert(
    fc.asyncProperty(amounts, style, async (minors, how) => {
      const read = await readColumn(minors.map((minor) => write(minor, { ...how, short: false })));
      expect([...read.values()]).toEqual(minors);
    }),
    { numRuns: 200, seed: 11 },
  );
}, 30_000);

it('whatever stands in a price cell, reading ends with a price or a refusal of that row', async () => {
  const junk = fc.string({
    unit: fc.constantFrom(...'0123456789.,-–+ \u00a0₽$€%/абвfrom от()xX¹½'.split('')),
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(junk, { minLength: 1, maxLength: 8 }), async (cells) => {
      const text = ['Name;Price', ...cells.map((cell, index) => `Item ${index};"${cell}"`)].join('\n');
      const report = await readPriceList(new TextEncoder().encode(text), 'p.csv', {
        currency: 'EUR',
        companyType: 'PRODUCT',
      });
      const rows = new Set([...report.items, ...report.refused].map(({ row }) => row));
      expect(rows.size).toBe(cells.length);
    }),
    { numRuns: 300, seed: 13 },
  );
}, 30_000);
