import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { columnLetter } from './column-letter';
import type { TableMapping } from './schemas';

/**
 * Refuses what cannot be right whatever the rows say. Throws `invalid` with the field `mapping` and the column's letter:
 * `mapping-incomplete`, `mapping-column-twice`, `mapping-field-twice`, `mapping-option-twice`, `mapping-rows`,
 * `mapping-sheet-missing`, `mapping-currency`.
 */
export function checkMapping(
  tables: readonly TableMapping[],
  sheets: readonly (string | null)[],
  currency: string | null,
): void {
  for (const table of tables) {
    if (!sheets.includes(table.sheet)) refuse('mapping-sheet-missing', { sheet: table.sheet ?? '' });
    const { headerRow, firstRow, lastRow } = table;
    if ((headerRow !== null && firstRow <= headerRow) || (lastRow !== null && lastRow < firstRow))
      refuse('mapping-rows', { row: firstRow });
    if (table.currency !== null && currency !== null && table.currency !== currency)
      refuse('mapping-currency', { found: table.currency, expected: currency });
    checkColumns(table);
  }
}

function checkColumns({ columns }: TableMapping): void {
  const used = columns.filter(({ field }) => field !== null);
  const fields = new Set(used.map(({ field }) => field));
  const sells = fields.has('name') && fields.has('price');
  if (!sells && !(fields.has('question') && fields.has('answer'))) refuse('mapping-incomplete', {});
  const seen = new Set<number>();
  const taken = new Map<string, number>();
  for (const { column, field, option, variant } of columns) {
    const letter = columnLetter(column);
    if (seen.has(column)) refuse('mapping-column-twice', { column: letter });
    seen.add(column);
    if (field === null || (field === 'option' && option === undefined)) continue;
    const key = field === 'option' ? `option ${option?.toLowerCase()}` : keyOf(field, variant?.value);
    const other = taken.get(key);
    if (other !== undefined) {
      const params = { column: letter, other: columnLetter(other) };
      refuse(field === 'option' || variant ? 'mapping-option-twice' : 'mapping-field-twice', params);
    }
    taken.set(key, column);
  }
  checkVariants(used);
}

/** Price columns side by side are variants of one option, or there is one price column. */
function checkVariants(columns: TableMapping['columns']): void {
  const prices = columns.filter(({ field }) => field === 'price');
  const [first, second] = prices;
  if (!first || !second) return;
  const stray = prices.find(({ variant }) => !variant || variant.option !== first.variant?.option);
  if (stray) refuse('mapping-variant', { column: columnLetter(stray.column) });
}

type MappingKey = Extract<ErrorKey, `mapping-${string}`>;

const keyOf = (field: string, value: string | undefined): string =>
  value === undefined ? field : `${field} ${value.toLowerCase()}`;

function refuse(key: MappingKey, params: Record<string, string | number>): never {
  throw new AppError('invalid', key, { field: 'mapping', params });
}
