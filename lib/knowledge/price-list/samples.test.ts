import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/scripts/project-root';
import { beauty } from '@/tests/factories/price-lists/samples/beauty';
import { bikes } from '@/tests/factories/price-lists/samples/bikes';
import { flowers } from '@/tests/factories/price-lists/samples/flowers';
import { readPriceList } from './read-price-list';

const allBikes = [...bikes.products, ...bikes.workshop.slice(1), ...bikes.questions.slice(1)];
const samples = [
  ['flowers.csv', 'PRODUCT', 'RUB', flowers, 'cp1251'],
  ['beauty.csv', 'SERVICE', 'USD', beauty, 'utf-8'],
  ['bikes.xlsx', 'HYBRID', 'EUR', allBikes, null],
] as const;

describe('the samples that people try first', () => {
  it.each(samples)('%s: every row of its source is read, none refused', async (...sample) => {
    const [file, companyType, currency, rows, encoding] = sample;
    const bytes = readFileSync(path.join(projectRoot, 'scripts/demo/price-lists', file));
    const report = await readPriceList(bytes, file, { currency, companyType });
    expect(report).toMatchObject({ encoding, refused: [], notes: [], headerRow: 1 });
    expect(report.items.length + report.faq.length).toBe(rows.length - 1);
    const titles = [...report.items.map(({ name }) => name), ...report.faq.map(({ question }) => question)];
    const known = new Set(titles);
    for (const row of rows.slice(1)) expect(row.some((cell) => known.has(cell))).toBe(true);
  });
});
