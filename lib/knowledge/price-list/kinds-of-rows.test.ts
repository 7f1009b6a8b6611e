import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';

describe('products and services in one file', () => {
  const hybrid = { companyType: 'HYBRID' } as const;

  it('a type column decides, else a duration', async () => {
    const typed = await readCsv(
      [
        ['Тип', 'Название', 'Цена', 'Длительность'],
        ['Товар', 'Шлем', '3000', ''],
        ['услуга', 'Мойка', '500', '30 мин'],
        ['услуга', 'Ремонт', '900', ''],
        ['абонемент', 'Зал', '900', ''],
        ['', 'Насос', '700', ''],
      ],
      hybrid,
    );
    expect(typed.items.map(({ name, kind }) => [name, kind])).toEqual([
      ['Шлем', 'PRODUCT'],
      ['Мойка', 'SERVICE'],
      ['Насос', 'PRODUCT'],
    ]);
    expect(reasonsOf(typed)).toEqual([
      [4, 'Длительность', 'duration-missing'],
      [5, 'Тип', 'kind-unknown'],
    ]);
  });

  it('a type column that holds categories is not asked', async () => {
    const report = await readCsv(
      [
        ['Тип', 'Название', 'Цена'],
        ['Букеты', 'Весна', '100'],
      ],
      hybrid,
    );
    expect(report.items).toHaveLength(1);
    expect(report.columns[0]).toMatchObject({ header: 'Тип', field: null });
  });

  it('a row that asks for a prepayment without a duration is neither', async () => {
    const report = await readCsv(
      [
        ['Название', 'Цена', 'Длительность', 'Предоплата'],
        ['Стрижка', '900', '', '50%'],
      ],
      hybrid,
    );
    expect(reasonsOf(report)).toEqual([[2, null, 'kind-unclear']]);
  });

  it('a company of one kind refuses rows of the other; a declared type overrules the company', async () => {
    const rows = [
      ['Type', 'Name', 'Price', 'Duration'],
      ['service', 'Wash', '500', '30 min'],
      ['product', 'Pump', '700', ''],
    ];
    const products = await readCsv(rows);
    expect(reasonsOf(products)).toEqual([[2, 'Type', 'kind-not-sold']]);
    const services = await readCsv(rows, { declaredType: 'SERVICE' });
    expect(services.items.map(({ name }) => name)).toEqual(['Wash']);
  });

  it('among products a column of times is nothing to us', async () => {
    const report = await readCsv([
      ['Блюдо', 'Цена', 'Время'],
      ['Борщ', '350', '20 мин'],
    ]);
    expect(report.items[0]).toMatchObject({ kind: 'PRODUCT', durationMinutes: null });
    expect(report.columns[2]?.field).toBeNull();
  });
});
