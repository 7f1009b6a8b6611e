import { describe, expect, it } from 'vitest';
import type { LayoutSheet } from '@/lib/knowledge/schemas';
import { columnLetter } from './column-letter';
import { draftOf, mappingOf, withColumn, withHeaderRow } from './mapping-draft';

const column = (index: number, field: LayoutSheet['tables'][number]['columns'][number]['field']) => ({
  column: index,
  field,
  header: `H${index}`,
  samples: [],
});

const sheet: LayoutSheet = {
  sheet: null,
  hidden: false,
  rows: 3,
  width: 3,
  preview: [],
  tables: [
    {
      sheet: null,
      headerRow: 2,
      headerFrom: 2,
      firstRow: 3,
      lastRow: 9,
      rows: 7,
      currency: null,
      columns: [column(0, 'name'), column(1, 'price'), column(2, null)],
    },
  ],
};

const [table] = draftOf([sheet]);
if (!table) throw new Error('There is a table.');

describe('what the owner says of a file', () => {
  it('is, unchanged, what was understood', () => {
    expect(mappingOf([table])).toEqual({
      tables: [
        {
          sheet: null,
          headerRow: 2,
          firstRow: 3,
          lastRow: 9,
          currency: null,
          columns: [
            { column: 0, field: 'name' },
            { column: 1, field: 'price' },
            { column: 2, field: null },
          ],
        },
      ],
    });
  });

  it('has one column of a kind, save options and prices of variants', () => {
    const moved = withColumn(table, { column: 2, meaning: 'price', option: '', value: '' });
    expect(moved.columns.map(({ meaning }) => meaning)).toEqual(['name', 'none', 'price']);
    const variants = [1, 2].reduce(
      (so, at) => withColumn(so, { column: at, meaning: 'variant', option: 'Size', value: String(at) }),
      table,
    );
    expect(mappingOf([variants])?.tables[0]?.columns).toEqual([
      { column: 0, field: 'name' },
      { column: 1, field: 'price', variant: { option: 'Size', value: '1' } },
      { column: 2, field: 'price', variant: { option: 'Size', value: '2' } },
    ]);
  });

  it('is not sent while it is no price list', () => {
    const nameless = withColumn(table, { column: 0, meaning: 'none', option: '', value: '' });
    expect(mappingOf([nameless])).toBeNull();
    const half = withColumn(table, { column: 2, meaning: 'variant', option: 'Size', value: ' ' });
    expect(mappingOf([half])).toBeNull();
    expect(mappingOf(draftOf([{ ...sheet, tables: [] }]))).toBeNull();
  });

  it('begins below the header, or at the first row without one', () => {
    expect(withHeaderRow(table, 4)).toMatchObject({ headerRow: 4, firstRow: 5 });
    expect(withHeaderRow(table, null)).toMatchObject({ headerRow: null, firstRow: 1 });
  });

  it('calls columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
