import { accept } from './accept';
import { cleanParagraphs } from './clean-paragraphs';
import { cleanText } from './clean-text';
import type { Reading } from './reading';
import { refuse } from './refuse';
import { showCell } from './show-cell';
import type { Cell } from './table';

const errorValue =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!|#{2,})$/i;
const placeholder = /^(?:[-–—]+|n\/a|н\/д)$/i;

/**
 * Text of a cell, on one line unless `paragraphs`; null when empty or a dash. A date is refused: Excel makes dates of
 * `10-12` and the like.
 */
export function readText(cell: Cell | undefined, limit: number, paragraphs = false): Reading<string | null> {
  if (!cell) return accept(null);
  if (cell.kind === 'error') return refuse('cell-error');
  if (cell.kind === 'uncalculated') return refuse('formula-without-value');
  if (cell.kind === 'number' && (cell.format.kind === 'date' || cell.format.kind === 'time'))
    return refuse('cell-is-date');
  const text =
    cell.kind === 'text' ? (paragraphs ? cleanParagraphs(cell.text) : cleanText(cell.text)) : showCell(cell);
  if (errorValue.test(text)) return refuse('cell-error');
  if (text === '' || placeholder.test(text)) return accept(null);
  return text.length > limit ? refuse('text-too-long', { length: text.length, limit }) : accept(text);
}
