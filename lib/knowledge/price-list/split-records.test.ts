import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { detectDialect } from './detect-dialect';
import type { Dialect } from './dialect';
import { recordSplitter } from './split-records';

const plain: Dialect = { delimiter: ';', quote: '"', backslashes: false };

/** Splits a text that comes in pieces of this length. */
function split(text: string, dialect: Dialect = plain, piece = text.length || 1) {
  const splitter = recordSplitter(dialect);
  const records = [];
  for (let start = 0; start < text.length; start += piece)
    records.push(...splitter.push(text.slice(start, start + piece)));
  return [...records, ...splitter.end()];
}

const cellsOf = (text: string, dialect?: Dialect) => split(text, dialect).map(({ cells }) => cells);

const table = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom(...'ab"\';,\\ \n\r|\té«'.split('')), maxLength: 6 }), {
    minLength: 2,
    maxLength: 4,
  }),
  { minLength: 1, maxLength: 5 },
);

describe('records', () => {
  it('what another program quotes is read back as it was, and as another library reads it', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('"', "'"),
        (rows, delimiter, quote) => {
          const text = Buffer.from(csvOf(rows, { delimiter, quote, quoted: 'all' })).toString();
          const records = cellsOf(text, { delimiter, quote, backslashes: false });
          expect(records).toEqual(rows);
          expect(records).toEqual(
            parse(text, {
              delimiter,
              quote,
              escape: quote,
              relax_column_count: true,
              record_delimiter: '\n',
            }),
          );
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });

  it('wherever a text is cut into pieces, the records are the same', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, piece) => {
        const text = Buffer.from(csvOf(rows, { delimiter: ';', newline: '\r\n', quoted: 'all' })).toString();
        expect(split(text, plain, piece)).toEqual(split(text));
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('quotes behind backslashes, blanks before quotes, quotes within cells', () => {
    const dialect = { ...plain, delimiter: ',', backslashes: true };
    expect(cellsOf('"say \\"hi\\" now", "b, c" ,5\\" x\n', dialect)).toEqual([
      ['say "hi" now', 'b, c', '5\\" x'],
    ]);
    expect(cellsOf('Торт 9" большой;«Весна»;x\n')).toEqual([['Торт 9" большой', '«Весна»', 'x']]);
  });

  it('a quote that closes where no cell ends makes its record doubtful, and only that', () => {
    const records = split('"Букет "Весна"";100\nРоза;5\n');
    expect(records.map(({ flawed }) => flawed)).toEqual([true, false]);
  });

  it('a quote that never closes is told with its row', () => {
    const told = expect.objectContaining({ key: 'price-list-unclosed-quote', params: { row: 2 } });
    expect(() => split('a;b\n"c;d\ne;f\n')).toThrow(told);
    expect(() => split(`a;b\n"${'x\n'.repeat(150_000)}"`, plain, 65_536)).toThrow(told);
  });

  it('blank lines and lone carriage returns keep their places', () => {
    expect(cellsOf('a\r\rb\r\n\nc')).toEqual([['a'], [''], ['b'], [''], ['c']]);
  });
});

describe('dialects', () => {
  it.each([
    ['Название, Цена\nРоза, 100\n"Чай, зелёный", 5\n', { delimiter: ',', quote: '"', backslashes: false }],
    ["'Name'|'Price'\n'Rose'|'1'\n", { delimiter: '|', quote: "'", backslashes: false }],
    ["Name;Price\nMen's jeans;1\n'90s hits;2\n", { delimiter: ';', quote: '"', backslashes: false }],
    ['Name\tPrice\n"say \\"hi\\" now"\t5\n', { delimiter: '\t', quote: '"', backslashes: true }],
    ['Название;Цена\n«Весна»;1,50\n«Лето»;2,50\n', { delimiter: ';', quote: '"', backslashes: false }],
  ])('%j', (text, dialect) => {
    expect(detectDialect(text)).toEqual(dialect);
  });
});
