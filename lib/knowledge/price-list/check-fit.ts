import { AppError } from '@/lib/platform/errors/app-error';
import { columnLetter } from './column-letter';
import type { TableMapping } from './schemas';
import type { FileSurvey } from './survey-file';

/**
 * Refuses a mapping that the rows contradict. Throws `invalid` with the field `mapping` and the column's letter:
 * `mapping-rows`, `mapping-column-missing`, `mapping-column-unfit`.
 */
export function checkFit(mapping: readonly TableMapping[], { layouts, tables }: FileSurvey): void {
  for (const { sheet, firstRow, columns } of mapping) {
    const own = tables.filter(({ place }) => place.sheet === sheet);
    const width = layouts[own[0]?.place.sheetIndex ?? -1]?.width ?? 0;
    if (own.length === 0) refuse('mapping-rows', { row: firstRow });
    const beyond = columns.find(({ column, field }) => field !== null && column >= width);
    if (beyond) refuse('mapping-column-missing', { column: columnLetter(beyond.column) });
  }
  for (const { rows, prices, columns, samplesOf, readable } of tables) {
    if (rows === 0) refuse('mapping-rows', { row: columns.headerRow ?? 1 });
    const unfit =
      prices.find(({ amounts }) => amounts === 0)?.column ??
      [...columns.byField.values()].find(({ meaning }) => readable.get(meaning.field) === false);
    if (unfit)
      refuse('mapping-column-unfit', {
        column: columnLetter(unfit.index),
        sample: samplesOf(unfit.index)[0] ?? '',
      });
  }
  if (tables.length < mapping.length) refuse('mapping-rows', { row: mapping.at(-1)?.firstRow ?? 1 });
}

function refuse(
  key: 'mapping-rows' | 'mapping-column-missing' | 'mapping-column-unfit',
  params: Record<string, string | number>,
): never {
  throw new AppError('invalid', key, { field: 'mapping', params });
}
