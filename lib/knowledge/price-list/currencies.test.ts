import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('currencies', () => {
  it('a row in another currency is refused, whoever names it', async () => {
    const inCells = await readCsv([
      ['Название', 'Цена'],
      ['Роза', '$12.99'],
      ['Лилия', '99 руб.'],
    ]);
    expect(reasonsOf(inCells)).toEqual([[2, 'Цена', 'currency-differs']]);
    expect(inCells.refused[0]?.reason.params).toEqual({ found: 'USD', expected: 'RUB' });
    const inHeader = await readCsv([
      ['Название', 'Цена, EUR'],
      ['Роза', '12'],
    ]);
    expect(reasonsOf(inHeader)).toEqual([[2, 'Цена, EUR', 'currency-differs']]);
    const inColumn = await readCsv([
      ['Название', 'Цена', 'Валюта'],
      ['Роза', '12', 'USD'],
      ['Лилия', '9', 'руб'],
      ['Астра', '5', 'золото'],
    ]);
    expect(reasonsOf(inColumn)).toEqual([
      [2, 'Цена', 'currency-differs'],
      [4, 'Валюта', 'currency-unknown'],
    ]);
    expect(inColumn.items).toHaveLength(1);
  });

  it('a dollar sign is any dollar', async () => {
    const report = await readCsv(
      [
        ['Name', 'Price'],
        ['Rose', '$12.99'],
      ],
      { currency: 'CAD' },
    );
    expect(report.items[0]).toMatchObject({ priceMinor: 1299, currency: 'CAD' });
  });

  it('of two price columns the one in the company’s currency is taken', async () => {
    const report = await readCsv(
      [
        ['Name', 'Price, USD', 'Price, EUR'],
        ['Rose', '12', '11'],
      ],
      { currency: 'EUR' },
    );
    expect(report.items[0]?.priceMinor).toBe(1100);
  });

  it('beside a price, a cost is what the shop has paid', async () => {
    const report = await readCsv([
      ['Name', 'Cost', 'Price'],
      ['Rose', '5', '11'],
    ]);
    expect(report.items[0]?.priceMinor).toBe(1100);
    expect(
      (
        await readCsv([
          ['Name', 'Cost'],
          ['Rose', '5'],
        ])
      ).items[0]?.priceMinor,
    ).toBe(500);
  });

  it('two columns that could both be the price refuse the table', async () => {
    const report = await readCsv([
      ['Название', 'Цена', 'Цена со скидкой'],
      ['Роза', '100', '90'],
    ]);
    expect(report.items).toEqual([]);
    expect(reasonsOf(report)).toEqual([[1, 'Цена', 'two-price-columns']]);
  });

  it('without a company the file’s own currencies count', async () => {
    const options = { currency: null };
    const one = await readCsv(
      [
        ['Name', 'Price'],
        ['Rose', '$12.99'],
        ['Lily', '5'],
      ],
      options,
    );
    expect(one.items.map(({ currency }) => currency)).toEqual(['USD', 'USD']);
    const several = await readCsv(
      [
        ['Name', 'Price'],
        ['A', '1 234,50 ₽'],
        ['B', '$12.99'],
        ['C', '12.990,00 €'],
        ['D', '7'],
      ],
      options,
    );
    expect(several.items.map(({ priceMinor, currency }) => [priceMinor, currency])).toEqual([
      [123450, 'RUB'],
      [1299, 'USD'],
      [1299000, 'EUR'],
    ]);
    expect(reasonsOf(several)).toEqual([[5, 'Price', 'currency-unclear']]);
    const none = await readCsv(
      [
        ['Name', 'Price'],
        ['A', '5'],
      ],
      options,
    );
    expect(none.items[0]).toMatchObject({ priceMinor: 500, currency: null });
  });

  it('the currency decides how many decimals there are', async () => {
    const rows = [
      ['Name', 'Price'],
      ['A', '1000'],
      ['B', '100.50'],
    ];
    expect((await readCsv(rows, { currency: 'JPY' })).items.map(({ priceMinor }) => priceMinor)).toEqual([
      1000,
    ]);
    expect((await readCsv(rows, { currency: 'KWD' })).items.map(({ priceMinor }) => priceMinor)).toEqual([
      1_000_000, 100_500,
    ]);
  });
});
