import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPriceList } from '@/lib/knowledge';
import { beauty } from './beauty';
import { bikes } from './bikes';
import { flowers } from './flowers';

const samples = [
  ['flowers.csv', 'PRODUCT', 'RUB', flowers, 'cp1251'],
  ['beauty.csv', 'SERVICE', 'USD', beauty, 'utf-8'],
  [
    'bikes.xlsx',
    'HYBRID',
    'EUR',
    [...bikes.products, ...bikes.workshop.slice(1), ...bikes.questions.slice(1)],
    null,
  ],
] as const;

describe('the samples that people try first', () => {
  it.each(samples)(
    '%s: every row of its source is read, none refused',
    async (file, companyType, currency, rows, encoding) => {
      const bytes = readFileSync(path.join(import.meta.dirname, file));
      const report = await readPriceList(bytes, file, { currency, companyType });
      expect(report).toMatchObject({ encoding, refused: [], notes: [], headerRow: 1 });
      expect(report.items.length + report.faq.length).toBe(rows.length - 1);
      const names = new Set([
        ...report.items.map(({ name }) => name),
        ...report.faq.map(({ question }) => question),
      ]);
      for (const row of rows.slice(1)) expect(row.some((cell) => names.has(String(cell)))).toBe(true);
    },
  );
});
