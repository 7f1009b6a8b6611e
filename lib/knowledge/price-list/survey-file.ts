import { AppError } from '@/lib/platform/errors/app-error';
import type { Columns } from './columns';
import type { CurrencyRule } from './currency-rule';
import { detectLayout } from './detect-layout';
import { type KeyCounter, keyCounter } from './key-counter';
import { mappedLayout } from './mapped-layout';
import { noteKeys } from './note-keys';
import type { HeaderRules } from './read-header';
import type { TableMapping } from './schemas';
import type { SheetLayout } from './sheet-layout';
import type { Source } from './source';
import { surveyCurrency } from './survey-currency';
import { surveyTable, type TablePlace, type TableSurvey } from './survey-table';

/** What the first pass over a file has taught. */
export interface FileSurvey {
  /** By sheet; null for sheets that are hidden and not asked for. */
  readonly layouts: readonly (SheetLayout | null)[];
  readonly tables: readonly TableSurvey[];
  readonly currency: CurrencyRule;
  /** SKUs and questions that stand in more than one place. */
  readonly repeated: KeyCounter;
  readonly rows: number;
}

export interface SurveyRules extends HeaderRules {
  /** The owner's word; null to detect the tables. */
  readonly mapping: readonly TableMapping[] | null;
}

const maxRows = 250_000;
const maxTables = 500;

/** The first pass: where the tables are, how they write numbers, which currencies they name, what stands twice. */
export async function surveyFile(
  source: Source,
  rules: SurveyRules,
  onShare: (share: number) => void,
): Promise<FileSurvey> {
  const tables: TableSurvey[] = [];
  const repeated = keyCounter();
  const begin = (place: Omit<TablePlace, 'index'>, columns: Columns): TableSurvey => {
    const onRow = noteKeys(place.sheet, columns, repeated);
    const table = surveyTable({ ...place, index: tables.length }, columns, onRow);
    if (tables.push(table) > maxTables)
      throw new AppError('invalid', 'price-list-too-many-tables', { params: { limit: maxTables } });
    return table;
  };
  const layouts = source.sheets.map(({ name, hidden }, sheetIndex) => {
    const survey = (columns: Columns): TableSurvey => begin({ sheetIndex, sheet: name }, columns);
    const own = rules.mapping?.filter(({ sheet }) => sheet === name);
    if (own) return mappedLayout(own, survey);
    return hidden ? null : detectLayout(rules, survey);
  });
  let rows = 0;
  for await (const batch of source.read()) {
    const layout = layouts[batch.sheet];
    for (const row of batch.rows) layout?.add(row);
    rows += batch.rows.length;
    if (rows > maxRows)
      throw new AppError('invalid', 'price-list-too-many-rows', {
        field: 'file',
        params: { limit: maxRows },
      });
    onShare(batch.share);
  }
  for (const layout of layouts) layout?.end();
  const mentions = tables.flatMap((table) => [...table.mentions()]);
  return { layouts, tables, currency: surveyCurrency(mentions, rules.currency), repeated, rows };
}
