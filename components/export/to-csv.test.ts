import { expect, it } from 'vitest';
import { toCsv } from './to-csv';

it('quotes what needs quoting and leaves empty cells empty', () => {
  expect(
    toCsv([
      ['Name', 'Price'],
      ['Roses, red "9"', 12.5],
      [null, 0],
    ]),
  ).toBe('\uFEFFName,Price\r\n"Roses, red ""9""",12.5\r\n,0\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd|x', "'+cmd|x"],
  ['-SUM(A1)', "'-SUM(A1)"],
  ['+7 (900) 000-00-00', '+7 (900) 000-00-00'],
  ['-12', '-12'],
  ["'=1+1", "''=1+1"],
  ["'quoted'", "'quoted'"],
])('a spreadsheet will not calculate %s', (text, cell) => {
  expect(toCsv([[text]])).toBe(`\uFEFF${cell}\r\n`);
});
