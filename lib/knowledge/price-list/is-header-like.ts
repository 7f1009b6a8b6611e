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
  // Asked of every row of the file, so the cheap questions come first.
  let filled = 0;
  for (const cell of row.cells) {
    if (cell === undefined) continue;
    filled += 1;
    if (cell.kind !== 'text' || beginsWithDigit(cell.text)) return false;
  }
  if (filled < 2) return false;
  const fields: Field[] = [];
  for (const cell of row.cells) {
    const meaning = cell?.kind === 'text' && mayHead(cell.text) ? interpretHeader(cell.text) : null;
    if (meaning) fields.push(meaning.field);
  }
  const distinct = new Set(fields);
  return distinct.size >= 2 && fields.length * 2 >= filled && fields.some((field) => telling.has(field));
}

function beginsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  return (first < 65 || first > 0x24f) && /^[^\p{L}]*\d/u.test(text);
}

function mayHead(text: string): boolean {
  const [first = ''] = text
    .trimStart()
    .slice(0, 40)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s,.:;/(]/, 1);
  return firstWords.has(first);
}
