import type { Field } from '../schemas';
import { headerWords } from './header-words';
import { interpretHeader } from './interpret-header';
import type { TableRow } from './table';

const telling: ReadonlySet<Field> = new Set(['name', 'sku', 'price', 'question', 'answer']);
const firstWords = new Set(
  Object.values(headerWords).flatMap((list) => list.split('|').map((words) => words.split(' ')[0] ?? '')),
);

/** Whether a row among the data reads as a header: two columns named at least, most of its cells headers, no numbers. */
export function isHeaderLike(row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell !== undefined);
  if (filled.length < 2) return false;
  const fields: Field[] = [];
  for (const cell of filled) {
    if (cell.kind !== 'text' || /^[^\p{L}]*\d/u.test(cell.text)) return false;
    // Asked of every cell of the file, so the cheap question comes first.
    const [first = ''] = cell.text
      .trimStart()
      .slice(0, 40)
      .toLowerCase()
      .replaceAll('ё', 'е')
      .split(/[\s,.:;/(]/, 1);
    const meaning = firstWords.has(first) ? interpretHeader(cell.text) : null;
    if (meaning) fields.push(meaning.field);
  }
  const distinct = new Set(fields);
  return (
    distinct.size >= 2 && fields.length * 2 >= filled.length && fields.some((field) => telling.has(field))
  );
}
