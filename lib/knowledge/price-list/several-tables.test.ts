import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('several tables in one sheet', () => {
  it('each is read by its own header', async () => {
    const report = await readCsv(
      'Товары;;\nНазвание;Артикул;Цена\nШампунь;S1;800\n;;\nУслуга;Цена;Длительность\nСтрижка;1500;45 мин\n',
      { companyType: 'HYBRID' },
    );
    expect(report.refused).toEqual([]);
    expect(
      report.items.map(({ name, priceMinor, durationMinutes }) => [name, priceMinor, durationMinutes]),
    ).toEqual([
      ['Шампунь', 80000, null],
      ['Стрижка', 150000, 45],
    ]);
    expect(report.columns.map(({ headerRow, field }) => [headerRow, field])).toEqual([
      [2, 'name'],
      [2, 'sku'],
      [2, 'price'],
      [5, 'name'],
      [5, 'price'],
      [5, 'duration'],
    ]);
  });

  it('under a header without a price nothing is taken for one', async () => {
    const report = await readCsv(
      'Название;Артикул;Цена\nРоза;R1;800\nНазвание;Остаток;Цвет\nЛилия;15;20\nАстра;5;30\n',
    );
    expect(report.items.map(({ name }) => name)).toEqual(['Роза']);
    expect(reasonsOf(report)).toEqual([
      [4, null, 'other-table'],
      [5, null, 'other-table'],
    ]);
  });

  it('a column without a name beside the price may be another price', async () => {
    const report = await readCsv('Название;Цена;\nРоза;100;80\n');
    expect(report.items).toEqual([]);
    expect(reasonsOf(report)).toEqual([[1, 'Цена', 'two-price-columns']]);
    const harmless = await readCsv('Название;Цена;\nРоза;100;руб\n');
    expect(harmless.items).toHaveLength(1);
  });

  it('an item that is called like a header is an item', async () => {
    const report = await readCsv('Название;Описание;Цена\nБукет;Состав на выбор;100\nУслуга;Время;200\n');
    expect(report.items.map(({ name }) => name)).toEqual(['Букет', 'Услуга']);
  });
});
