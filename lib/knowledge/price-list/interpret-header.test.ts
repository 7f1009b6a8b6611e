import { describe, expect, it } from 'vitest';
import { interpretHeader } from './interpret-header';

describe('headers', () => {
  it.each([
    ['Name', 'name'],
    ['PRODUCT', 'name'],
    ['Наименование', 'name'],
    ['Название услуги', 'name'],
    ['Товар/услуга', 'name'],
    ['Название (рус)', 'name'],
    ['SKU', 'sku'],
    ['Артикул', 'sku'],
    ['Код товара', 'sku'],
    ['Price', 'price'],
    ['Цена', 'price'],
    ['Стоимость услуги', 'price'],
    ['Розничная цена', 'price'],
    ['Цена с НДС', 'price'],
    ['Валюта', 'currency'],
    ['Ед. изм.', 'unit'],
    ['Unit', 'unit'],
    ['Qty', 'stock'],
    ['Остаток, шт', 'stock'],
    ['Кол-во', 'stock'],
    ['В наличии', 'stock'],
    ['Длительность', 'duration'],
    ['Время', 'duration'],
    ['Предоплата', 'prepayment'],
    ['Deposit', 'prepayment'],
    ['Формат', 'format'],
    ['Адрес', 'place'],
    ['Описание', 'description'],
    ['Вопрос', 'question'],
    ['Answer', 'answer'],
    ['Тип', 'kind'],
  ])('%s is the %s', (header, field) => {
    expect(interpretHeader(header)?.field).toBe(field);
  });

  it.each([
    ['Размер', 'Размер'],
    ['Color', 'Color'],
    ['Вес, г', 'Вес, г'],
    ['Длина волос', 'Длина волос'],
    ['option: Frame', 'Frame'],
    ['Опция: Упаковка', 'Упаковка'],
  ])('%s is the option %s', (header, option) => {
    expect(interpretHeader(header)).toMatchObject({ field: 'option', option });
  });

  it.each([
    ['Price, USD', 'USD'],
    ['Price ($)', 'USD'],
    ['Цена, руб.', 'RUB'],
    ['Цена ₽', 'RUB'],
    ['Цена (₽)', 'RUB'],
    ['Стоимость в рублях', 'RUB'],
    ['Price in EUR', 'EUR'],
    ['Предоплата, руб', 'RUB'],
  ])('%s is in %s', (header, currency) => {
    expect(interpretHeader(header)?.currency?.[0]).toBe(currency);
  });

  it('units of time, percentages and measures are taken from the header', () => {
    expect(interpretHeader('Duration (min)')).toMatchObject({ field: 'duration', durationUnit: 'minutes' });
    expect(interpretHeader('Длительность, ч')).toMatchObject({ field: 'duration', durationUnit: 'hours' });
    expect(interpretHeader('Минуты')).toMatchObject({ field: 'duration', durationUnit: 'minutes' });
    expect(interpretHeader('Предоплата, %')).toMatchObject({ field: 'prepayment', percent: true });
    expect(interpretHeader('Цена за кг')).toMatchObject({ field: 'price', per: 'кг' });
    expect(interpretHeader('Цена, руб/кг')).toMatchObject({ field: 'price', per: 'кг' });
    expect(interpretHeader('Цена за 1 шт')).toMatchObject({ field: 'price', per: null });
  });

  it.each([
    'Старая цена',
    'Цена закупочная',
    'Цена (опт)',
    'Wholesale price',
    'Old price',
    'Cost price',
    'Цена, тыс. руб.',
    'Price (from)',
    'Product ID',
    'Название группы',
    '№',
    '№ п/п',
    'Категория',
    'Фото',
    'Price list 2024',
    '',
  ])('“%s” is left alone', (header) => {
    expect(interpretHeader(header)).toBeNull();
  });
});
