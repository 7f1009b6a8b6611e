import { expect, it } from 'vitest';
import { fieldsChanged, nameOf } from './difference-words';

const rose = {
  kind: 'PRODUCT' as const,
  sku: 'R',
  name: 'Rose',
  description: '',
  options: { Size: 'M', Colour: 'red' },
  priceMinor: 1000,
  currency: 'EUR',
  unit: null,
  durationMinutes: null,
  prepayment: null,
  format: null,
  place: null,
};

it('names an item with its options, and an answer by its question', () => {
  expect(nameOf({ before: rose, after: null })).toBe('Rose, M, red');
  expect(nameOf({ before: null, after: { question: 'Open?', answer: 'Yes' } })).toBe('Open?');
});

it('tells what differs, the price first, and not the order of options', () => {
  const after = { ...rose, name: 'Roses', priceMinor: 900, options: { Colour: 'red', Size: 'M' } };
  expect(fieldsChanged({ before: rose, after })).toEqual(['priceMinor', 'name']);
  expect(fieldsChanged({ before: null, after: rose })).toEqual([]);
});
