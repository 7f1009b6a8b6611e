import type { Heading } from './heading';
import { interpretHeader } from './interpret-header';
import { isHeaderLike } from './is-header-like';
import { parsePriceCell } from './parse-price-cell';
import { readHeading } from './read-heading';
import { readVariant } from './read-variant';
import { showCell } from './show-cell';
import type { TableRow } from './table';

/** One to three rows that head a table together. */
export interface HeaderBlock {
  readonly rows: readonly TableRow[];
  readonly headings: readonly Heading[];
}

const highest = 3;

/** The ways to take `first` as the beginning of a header, the one with the most rows first. */
export function headerBlocks(first: TableRow, next: readonly TableRow[]): readonly HeaderBlock[] {
  const rows = [first];
  for (const row of next.slice(0, highest - 1)) {
    if (!continues(rows, row)) break;
    rows.push(row);
  }
  return rows.map((_, index) => blockOf(rows.slice(0, rows.length - index)));
}

function blockOf(rows: readonly TableRow[]): HeaderBlock {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const headings: Heading[] = [];
  const russian = rows.some(({ cells }) => cells.some((cell) => /[а-яё]/i.test(showCell(cell))));
  for (let index = 0; index < width; index += 1)
    headings.push(readHeading(index, partsOf(rows, index), russian));
  return { rows, headings };
}

/** The texts above a column, groups first; a cell merged downwards counts once. */
function partsOf(rows: readonly TableRow[], index: number): string[] {
  const parts: string[] = [];
  for (const [level, row] of rows.entries()) {
    const own = row.cells[index];
    // Only words head a column; a number or a date there is data, except below a group.
    const text =
      own === undefined
        ? level < rows.length - 1
          ? groupOver(rows, level, index)
          : ''
        : own.kind === 'text' || level > 0
          ? showCell(own)
          : '';
    if (text !== '' && text !== parts.at(-1)) parts.push(text);
  }
  return parts;
}

/** The cell to the left that reaches over this column: a merged one, or in text files the last one before the hole. */
function groupOver(rows: readonly TableRow[], level: number, index: number): string {
  const row = rows[level];
  const below = rows.slice(level + 1).some(({ cells }) => cells[index] !== undefined);
  if (!row || !below) return '';
  const left = groupColumn(row, index);
  return left === null ? '' : showCell(row.cells[left]);
}

function groupColumn(row: TableRow, index: number): number | null {
  const span = row.spans.find(({ left, right }) => left < index && index <= right);
  if (span) return span.left;
  if (row.spans.length > 0) return null;
  for (let left = index - 1; left >= 0; left -= 1) if (row.cells[left] !== undefined) return left;
  return null;
}

/**
 * Whether `row` is still part of the header: it holds no amounts, names columns below a group, and leaves alone what
 * stands on its own above it; or it is a header itself, below groups.
 */
function continues(above: readonly TableRow[], row: TableRow): boolean {
  const top = above.at(-1);
  if (!top || row.flawed) return false;
  // A title over everything groups nothing.
  if (above.length === 1 && filledIn(top) < 2) return false;
  let groups = 0;
  let alone = 0;
  let filled = 0;
  for (const [index, cell] of row.cells.entries()) {
    if (cell === undefined) continue;
    if (cell.shared && top.cells[index] !== undefined) continue;
    filled += 1;
    if (!canHead(above, row, index)) return false;
    if (isBelowGroup(top, index)) groups += 1;
    else if (!startsGroup(top, row, index) && !qualifies(top, row, index)) alone += 1;
  }
  if (groups === 0 || (filled < 2 && row.spans.length === 0)) return false;
  return alone === 0 || (isHeaderLike(row) && !isHeaderAlone(top, row));
}

const filledIn = ({ cells }: TableRow): number => cells.filter((cell) => cell !== undefined).length;

function isBelowGroup(top: TableRow, index: number): boolean {
  const merged = top.spans.some(({ left, right }) => left <= index && index <= right && left < right);
  return merged || (top.cells[index] === undefined && groupColumn(top, index) !== null);
}

/** A column whose neighbour has nothing above it but something here. */
function startsGroup(top: TableRow, row: TableRow, index: number): boolean {
  if (top.cells[index] === undefined) return false;
  if (top.spans.length > 0) return top.spans.some(({ left, right }) => left === index && right > index);
  return top.cells[index + 1] === undefined && row.cells[index + 1] !== undefined;
}

/** `Остаток` over `шт`: together they say what the upper one says alone. */
function qualifies(top: TableRow, row: TableRow, index: number): boolean {
  const above = showCell(top.cells[index]);
  const field = interpretHeader(above)?.field;
  return field !== undefined && interpretHeader(`${above}, ${showCell(row.cells[index])}`)?.field === field;
}

/** `Название;;Цена` over `Роза;Красная;…`: what has nothing to say to the row below it. */
function isHeaderAlone(top: TableRow, row: TableRow): boolean {
  return top.cells.every((cell, index) => cell === undefined || row.cells[index] === undefined);
}

function canHead(above: readonly TableRow[], row: TableRow, index: number): boolean {
  const cell = row.cells[index];
  const text = showCell(cell);
  const bare = cell?.kind === 'number' || /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);
  // A bare number is a size only below a word that says so.
  if (bare && !readVariant(text))
    return partsOf([...above, row], index)
      .slice(0, -1)
      .some(namesOption);
  return cell?.kind === 'text' && (parsePriceCell(cell).kind === 'refused' || readVariant(text) !== null);
}

const namesOption = (text: string): boolean => interpretHeader(text)?.field === 'option';
