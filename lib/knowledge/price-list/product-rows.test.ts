import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('products', () => {
  it('every column finds its place', async () => {
    const report = await readCsv([
      [
        'Товар',
        'Код',
        'Цена',
        'Ед. изм.',
        'Остаток',
        'Размер',
        'Цвет',
        'Опция: Упаковка',
        'Описание',
        'Категория',
      ],
      ['Букет', 'B1', '2 500 ₽', 'шт', '3', 'M', 'белый', 'крафт', 'Пионы', 'Букеты'],
    ]);
    expect(report.items).toEqual([
      {
        sheet: null,
        row: 2,
        table: 0,
        kind: 'PRODUCT',
        sku: 'B1',
        skuGenerated: false,
        name: 'Букет',
        description: 'Пионы',
        options: { Размер: 'M', Цвет: 'белый', Упаковка: 'крафт' },
        priceMinor: 250_000,
        currency: 'RUB',
        unit: 'шт',
        stock: 3,
        durationMinutes: null,
        prepayment: null,
        format: null,
        place: null,
      },
    ]);
    expect(report.columns.filter(({ field }) => field === null)).toEqual([
      { sheet: null, table: 0, headerRow: 1, header: 'Категория', field: null },
    ]);
  });

  it('a price by measure counts only where the row is sold by that measure', async () => {
    const report = await readCsv([
      ['Название', 'Цена', 'Ед.'],
      ['Мёд', '500 ₽/кг', 'кг'],
      ['Сыр', '900 руб. за кг', 'килограмм'],
      ['Торт', '700 ₽/кг', 'шт'],
      ['Чай', '300 ₽/шт', 'шт'],
    ]);
    expect(report.items.map(({ name }) => name)).toEqual(['Мёд', 'Сыр', 'Чай']);
    expect(reasonsOf(report)).toEqual([[4, 'Цена', 'price-per-unit']]);
  });

  it('a product at nothing is refused, and so is a SKU that Excel has mangled', async () => {
    const report = await readCsv([
      ['Название', 'Артикул', 'Цена'],
      ['А', '1', '0'],
      ['Б', '2', 'бесплатно'],
      ['В', '4,60123E+12', '5'],
    ]);
    expect(reasonsOf(report)).toEqual([
      [2, 'Цена', 'price-zero'],
      [3, 'Цена', 'price-zero'],
      [4, 'Артикул', 'sku-mangled'],
    ]);
  });

  it('each refused cell of a row is named', async () => {
    const report = await readCsv([
      ['Название', 'Цена', 'Остаток'],
      ['Роза', 'дорого', 'мало'],
      ['', '5', '1'],
    ]);
    expect(reasonsOf(report)).toEqual([
      [2, 'Цена', 'price-unreadable'],
      [2, 'Остаток', 'stock-unreadable'],
      [3, 'Название', 'name-missing'],
    ]);
    expect(report.refused[0]).toMatchObject({ value: 'дорого' });
  });
});
