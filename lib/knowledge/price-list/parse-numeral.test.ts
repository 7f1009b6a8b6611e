import { describe, expect, it } from 'vitest';
import { parseNumeral } from './parse-numeral';

const certain = (
  whole: string,
  fraction = '',
  decimal: string | null = null,
  group: string | null = null,
) => ({
  kind: 'certain',
  whole,
  fraction,
  decimal,
  group,
});

describe('digits with separators', () => {
  it.each([
    ['0', certain('0')],
    ['1234', certain('1234')],
    ['12.99', certain('12', '99', '.')],
    ['12,5', certain('12', '5', ',')],
    ['12.5000', certain('12', '5000', '.')],
    ['0,500', certain('0', '500', ',')],
    ['1234,567', certain('1234', '567', ',')],
    ['1 234', certain('1234', '', null, ' ')],
    ['1 234,50', certain('1234', '50', ',', ' ')],
    ['1 234 567.5', certain('1234567', '5', '.', ' ')],
    ["1'234.50", certain('1234', '50', '.', ' ')],
    ['1’234’567', certain('1234567', '', null, ' ')],
    ['1,234.50', certain('1234', '50', '.', ',')],
    ['12.990,00', certain('12990', '00', ',', '.')],
    ['1.234.567', certain('1234567', '', null, '.')],
    ['1,234,567.89', certain('1234567', '89', '.', ',')],
  ])('%s is read by grammar alone', (body, expected) => {
    expect(parseNumeral(body)).toEqual(expected);
  });

  it.each(['1.234', '1,234', '12.990', '999,000'])('%s may be thousands or decimals', (body) => {
    expect(parseNumeral(body).kind).toBe('ambiguous');
  });

  it.each([
    '12 34',
    '1 23',
    '1234 567',
    "1'234 567",
    '1.23.45',
    '01.02.2024',
    '1,23,456',
    '1.234,567.8',
    '1,234.567,8',
    '1 234.567.890',
    '12,34.5',
    '007',
    '0 123',
    '12..5',
    '12.,5',
  ])('%s is no number anybody writes', (body) => {
    expect(parseNumeral(body)).toEqual({ kind: 'malformed' });
  });
});
