import { interpretHeader } from './interpret-header';
import { showCell } from './show-cell';
import type { FileSurvey } from './survey-file';

export interface LayoutProblem {
  readonly key: 'price-list-no-header' | 'price-list-no-price' | 'price-list-no-rows';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why nothing can be read in a file whose columns nobody has named; null when something can. */
export function layoutProblem({ tables, layouts }: FileSurvey): LayoutProblem | null {
  if (tables.some(({ rows }) => rows > 0)) return null;
  if (tables.length > 0) return { key: 'price-list-no-rows', params: {} };
  for (const row of layouts.flatMap((layout) => layout?.beginning ?? [])) {
    const headers = row.cells.map((cell) => showCell(cell)).filter((header) => header !== '');
    const fields = new Set(headers.map((header) => interpretHeader(header)?.field));
    if (!fields.has('name') || fields.has('price') || fields.size < 2) continue;
    const columns = headers.slice(0, 12).join(', ');
    return { key: 'price-list-no-price', params: { row: row.number, columns } };
  }
  return { key: 'price-list-no-header', params: {} };
}
