import { describe, expect, it } from 'vitest';
import { readStock } from './read-stock';
import type { Cell } from './table';

const text = (value: string): Cell => ({ kind: 'text', text: value, shared: false });

function read(cell: Cell) {
  const reading = readStock(cell);
  return reading.ok ? reading.value : reading.key;
}

describe('stock', () => {
  it.each([
    ['10', 10],
    ['0', 0],
    ['10 шт.', 10],
    ['1 234', 1234],
    ['5,00', 5],
    ['много', null],
    ['В наличии', null],
    ['in stock', null],
    ['под заказ', null],
    ['-', null],
    ['нет в наличии', 0],
    ['out of stock', 0],
  ])('%s is %s', (value, stock) => {
    expect(read(text(value))).toBe(stock);
  });

  it.each(['10+', '>10', '<5', 'мало', '2,5', '-3', '5,000', '1.000', '3-5', '5\n100', 'скоро'])(
    '%s is refused',
    (value) => {
      expect(read(text(value))).toBe('stock-unreadable');
    },
  );

  it('a number merged over several rows is refused', () => {
    expect(read({ ...text('10'), shared: true })).toBe('stock-shared');
  });

  it('a fraction of a spreadsheet is refused', () => {
    const format = { kind: 'number', literal: '', padding: 0 } as const;
    expect(read({ kind: 'number', value: 12, format, shared: false })).toBe(12);
    expect(read({ kind: 'number', value: 2.5, format, shared: false })).toBe('stock-unreadable');
    expect(read({ kind: 'number', value: -1, format, shared: false })).toBe('stock-unreadable');
  });
});
