import { describe, expect, it } from 'vitest';
import { readPrice } from './read-price';

describe('a typed price', () => {
  it.each([
    ['1234,50', 'RUB', 123450],
    ['1 234,5', 'RUB', 123450],
    ['12.99', 'USD', 1299],
    ['12', 'EUR', 1200],
    ['0', 'EUR', 0],
    ['1200', 'JPY', 1200],
    ['1.234', 'KWD', 1234],
  ])('%s %s is %i minor units', (text, currency, minor) => {
    expect(readPrice(text, currency)).toBe(minor);
  });

  it.each([
    ['', 'RUB'],
    ['abc', 'RUB'],
    ['1.234', 'RUB'],
    ['1,234.50', 'USD'],
    ['-5', 'USD'],
    ['12.50', 'JPY'],
    ['12 34', 'RUB'],
    ['99999999999999999', 'RUB'],
  ])('%s %s is not read', (text, currency) => {
    expect(readPrice(text, currency)).toBeNull();
  });
});
