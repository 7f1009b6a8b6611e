import { AppError } from '@/lib/platform/errors/app-error';
import type { MergedRange } from '@/lib/vendors/xlsx';
import type { Cell, Span } from './table';

export interface MergeSpreader {
  /** For each row in turn: its cells with what merged ranges from above bring, and its own merges over columns. */
  spread(
    row: number,
    cells: (Cell | undefined)[],
  ): { readonly cells: (Cell | undefined)[]; readonly spans: readonly Span[] };
}

/** No honest sheet repeats more than this; overlapping ranges of a hostile one would multiply without end. */
const mergedCells = 4_000_000;

/**
 * A cell merged over several rows stands for each of them (one name, three sizes). Over several columns it does not: the
 * name would become the price; those columns are only told. Of ranges that overlap the one that began last counts.
 */
export function mergeSpreader(ranges: readonly MergedRange[]): MergeSpreader {
  const waiting = ranges
    .filter(({ top, bottom, left, right }) => bottom > top || right > left)
    .sort((one, other) => one.top - other.top);
  let open: { range: MergedRange; cell: Cell | undefined }[] = [];
  let next = 0;
  let budget = mergedCells;
  return {
    spread(row, cells) {
      if (open.length === 0 && (waiting[next]?.top ?? Number.POSITIVE_INFINITY) > row)
        return { cells, spans: [] };
      open = open.filter(({ range }) => range.bottom >= row);
      for (let range = waiting[next]; range && range.top <= row; range = waiting[next]) {
        // The row where the range begins may be empty and so may never have come.
        const cell = range.top === row && range.bottom > range.top ? cells[range.left] : undefined;
        if (range.bottom >= row) open.push({ range, cell: cell && { ...cell, shared: true } });
        next += 1;
      }
      budget -= open.length;
      if (budget < 0) throw new AppError('invalid', 'spreadsheet-unsafe');
      const spans: Span[] = [];
      for (const { range, cell } of open) {
        if (cell) cells[range.left] = cell;
        if (range.right > range.left) spans.push({ left: range.left, right: range.right });
      }
      return { cells, spans };
    },
  };
}
