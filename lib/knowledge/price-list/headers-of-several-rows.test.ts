import { describe, expect, it } from 'vitest';
import { readCsv } from '@/tests/factories/price-lists/read-csv';
import { reasonsOf } from '@/tests/factories/price-lists/reasons-of';
import { type SheetCell, xlsxOf } from '@/tests/factories/price-lists/xlsx-of';
import { type PriceListOptions, readPriceList } from './read-price-list';

const readSheet = (
  rows: readonly (readonly SheetCell[])[],
  merges: readonly string[] = [],
  options: Partial<PriceListOptions> = {},
) =>
  readPriceList(xlsxOf([{ name: 'Прайс', rows, merges }]), 'p.xlsx', {
    currency: 'RUB',
    companyType: 'PRODUCT',
    ...options,
  });

type Report = Awaited<ReturnType<typeof readSheet>>;
const pricesOf = ({ items }: Report) => items.map(({ name, priceMinor }) => [name, priceMinor]);
const variantsOf = ({ items }: Report) =>
  items.map(({ sku, options, priceMinor }) => [sku, options, priceMinor]);

describe('groups of columns', () => {
  it('below a price, retail is what a customer pays', async () => {
    const report = await readCsv('Название;Артикул;Цена;;Остаток\n;;опт;розница;\nРоза;R1;80;100;5\n');
    expect(report.refused).toEqual([]);
    expect(report).toMatchObject({ headerRow: 2 });
    expect(report.items).toMatchObject([{ name: 'Роза', sku: 'R1', priceMinor: 10000, stock: 5 }]);
    expect(report.columns.map(({ header, field }) => [header, field])).toEqual([
      ['Название', 'name'],
      ['Артикул', 'sku'],
      ['Цена / опт', null],
      ['Цена / розница', 'price'],
      ['Остаток', 'stock'],
    ]);
  });

  it('merged cells tell exactly how far a group reaches', async () => {
    const report = await readSheet(
      [
        ['Прайс', null, null, null, null],
        ['Товар', null, 'Цена, руб.', null, 'Остаток'],
        ['Артикул', 'Наименование', 'Оптовая', 'Розничная', 'шт.'],
        ['R1', 'Роза', 80, 100, 5],
      ],
      ['A1:E1', 'A2:B2', 'C2:D2'],
    );
    expect(report.refused).toEqual([]);
    expect(report.items).toMatchObject([{ sku: 'R1', name: 'Роза', priceMinor: 10000, stock: 5 }]);
  });

  it('a header merged downwards counts once, and three rows are read like two', async () => {
    const report = await readSheet(
      [
        ['Наименование', 'Цена', null, null],
        [null, 'Размер', null, null],
        [null, 36, 38, 40],
        ['Туфли', 1000, 1100, null],
      ],
      ['A1:A3', 'B1:D1', 'B2:D2'],
    );
    expect(report.refused).toEqual([]);
    expect(report).toMatchObject({ headerRow: 3 });
    expect(report.items.map(({ name, options, priceMinor }) => [name, options, priceMinor])).toEqual([
      ['Туфли', { Размер: '36' }, 100000],
      ['Туфли', { Размер: '38' }, 110000],
    ]);
  });

  it('a currency of the group holds for its columns; two that differ are refused', async () => {
    const dollars = await readCsv('Название;Цена, USD;\n;опт;розница\nРоза;1;2\n');
    expect(reasonsOf(dollars)).toEqual([[3, 'Цена, USD / розница', 'currency-differs']]);
    const both = await readCsv('Название;Цена, USD;\n;опт;розница, руб\nРоза;1;2\n');
    expect(both.items).toEqual([]);
  });

  it('the price of a group that is not understood is nobody’s price', async () => {
    const report = await readCsv('Название;Поставщик;;Клиент;\n;Цена;Срок;Цена;Срок\nРоза;1;2;3;4\n').catch(
      ({ key }) => key,
    );
    expect(report).toBe('price-list-no-price');
  });

  it('prices below something unknown are refused, not chosen from', async () => {
    const report = await readCsv('Название;Цена;\n;Москва;Сочи\nРоза;100;80\n');
    expect(report.items).toEqual([]);
    expect(reasonsOf(report)).toEqual([[2, 'Цена / Москва', 'two-price-columns']]);
    const alone = await readCsv('Название;Цена;\n;Москва;опт\nРоза;100;80\n');
    expect(alone.items).toEqual([]);
    expect(reasonsOf(alone)).toEqual([[2, 'Цена / Москва', 'two-price-columns']]);
  });

  it('the first row of data is not a part of the header', async () => {
    const report = await readCsv('Название;Цена;\n;100;5\nРоза;200;7\n');
    expect(report.items).toEqual([]);
    expect(reasonsOf(report)).toEqual([[1, 'Цена', 'two-price-columns']]);
    const free = await readCsv('Название;Описание;Цена\nРоза;;100\nЛилия;Белая;200\n');
    expect(pricesOf(free)).toEqual([
      ['Роза', 10000],
      ['Лилия', 20000],
    ]);
  });
});

describe('a price column for each size', () => {
  it('below a price, sizes become options, an empty cell is a size that there is not', async () => {
    const report = await readCsv(
      'Название;Артикул;Цена;;\n;;S;M;L\nФутболка;F1;900;1 000;1 100\nМайка;F2;500;—;\n',
    );
    expect(report.refused).toEqual([]);
    expect(variantsOf(report)).toEqual([
      ['F1-S', { Размер: 'S' }, 90000],
      ['F1-M', { Размер: 'M' }, 100000],
      ['F1-L', { Размер: 'L' }, 110000],
      ['F2-S', { Размер: 'S' }, 50000],
    ]);
  });

  it('without the word price, only amounts with a currency say that they are prices', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `Пицца ${index};45${index} ₽;65${index} ₽\n`).join(
      '',
    );
    const marked = await readCsv(`Название;30 см;40 см\n${many}Пепперони;550 ₽;7\n`);
    expect(
      marked.items.slice(-3).map(({ name, options, priceMinor }) => [name, options, priceMinor]),
    ).toEqual([
      ['Пицца 8', { Размер: '30 см' }, 45800],
      ['Пицца 8', { Размер: '40 см' }, 65800],
      ['Пепперони', { Размер: '30 см' }, 55000],
    ]);
    expect(reasonsOf(marked)).toEqual([[11, '40 см', 'price-unreadable']]);
    const pieces = await readCsv('Название;S;M\nФутболка;5;3\n').catch(({ key }) => key);
    expect(pieces).toBe('price-list-no-price');
  });

  it('one variant refused leaves the others; a doubtful row leaves none', async () => {
    const report = await readCsv('Название;Цена;;Остаток\n;S;M;\nФутболка;900;от 100;\nМайка;900;800;7\n');
    expect(variantsOf(report).map(([, options]) => options)).toEqual([{ Размер: 'S' }]);
    expect(reasonsOf(report)).toEqual([
      [3, 'Цена / M', 'price-from'],
      [4, 'Остаток', 'stock-shared'],
    ]);
  });

  it('a price merged over several sizes is refused', async () => {
    const report = await readSheet(
      [
        ['Название', 'Цена', null],
        [null, 'S', 'M'],
        ['Футболка', 900, null],
        ['Майка', 500, 600],
      ],
      ['A1:A2', 'B1:C1', 'B3:C3'],
    );
    expect(variantsOf(report).map(([, , price]) => price)).toEqual([50000, 60000]);
    expect(reasonsOf(report)).toEqual([[3, 'Цена / S', 'price-shared']]);
  });

  it('quantities and weights may be steps of one price', async () => {
    const report = await readCsv('Название;Цена;\n;1 кг;5 кг\nСыр;900;800\n');
    expect(report.items).toEqual([]);
    expect(reasonsOf(report)).toEqual([[2, 'Цена / 1 кг', 'two-price-columns']]);
  });
});
