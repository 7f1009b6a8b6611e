import { AppError } from '@/lib/platform/errors/app-error';
import type { Dialect } from './dialect';

export interface Record {
  readonly cells: readonly string[];
  /** A quotation mark closes where no cell ends. */
  readonly flawed: boolean;
}

export interface RecordSplitter {
  /** The records that end in this piece of text, blank lines included, so that a record's place is its row. */
  push(piece: string): Record[];
  /** The last one. */
  end(): Record[];
}

/** A cell that goes on for longer than this has lost its closing quote. */
const longestRecord = 200_000;
/** As wide as Excel goes. */
const mostCells = 1_000;
const CR = 13;
const LF = 10;
const space = 32;
const backslash = 92;

/**
 * Splits delimited text into records, piece by piece. Quotes count only where a cell begins with one: in
 * `Торт 9" большой` it is a character. Throws `invalid`: `price-list-unclosed-quote`, `price-list-too-wide`.
 */
export function recordSplitter({ delimiter, quote, backslashes }: Dialect): RecordSplitter {
  const mark = delimiter.charCodeAt(0);
  const quoteCode = quote.charCodeAt(0);
  let text = '';
  let final = false;
  let records = 0;

  const ends = (code: number): boolean => code === mark || code === LF || code === CR;

  /** Where the record that begins at `start` ends, after its line break; null when the text does not say yet. */
  const parse = (start: number, out: Record[]): number | null => {
    const cells: string[] = [];
    let flawed = false;
    let at = start;
    for (;;) {
      const cell = readCell(at);
      if (cell === null) return null;
      if (cells.push(cell.text) > mostCells)
        throw new AppError('invalid', 'price-list-too-wide', { params: { limit: mostCells } });
      flawed ||= cell.flawed;
      const code = text.charCodeAt(cell.end);
      if (code === mark) {
        at = cell.end + 1;
        continue;
      }
      if (code === CR && cell.end + 1 >= text.length && !final) return null;
      out.push({ cells, flawed });
      records += 1;
      if (cell.end >= text.length) return text.length;
      return cell.end + (code === CR && text.charCodeAt(cell.end + 1) === LF ? 2 : 1);
    }
  };

  const readCell = (start: number): { text: string; end: number; flawed: boolean } | null => {
    let at = start;
    while (text.charCodeAt(at) === space) at += 1;
    if (text.charCodeAt(at) === quoteCode) return readQuoted(at);
    while (at < text.length && !ends(text.charCodeAt(at))) at += 1;
    if (at >= text.length && !final) return null;
    return { text: text.slice(start, at), end: at, flawed: false };
  };

  const readQuoted = (start: number): { text: string; end: number; flawed: boolean } | null => {
    let content = '';
    let from = start + 1;
    let at = from;
    for (;;) {
      at = text.indexOf(quote, at);
      if (at === -1) return final ? unclosed() : null;
      if (at + 1 >= text.length && !final) return null;
      const doubled = text.charCodeAt(at + 1) === quoteCode;
      if (backslashes && text.charCodeAt(at - 1) === backslash && !ends(text.charCodeAt(at + 1))) {
        content += text.slice(from, at - 1) + quote;
        at += 1;
        from = at;
      } else if (doubled) {
        content += text.slice(from, at + 1);
        at += 2;
        from = at;
      } else break;
    }
    content += text.slice(from, at);
    let end = at + 1;
    while (text.charCodeAt(end) === space) end += 1;
    if (end >= text.length) return final ? { text: content, end, flawed: false } : null;
    if (ends(text.charCodeAt(end))) return { text: content, end, flawed: false };
    while (end < text.length && !ends(text.charCodeAt(end))) end += 1;
    if (end >= text.length && !final) return null;
    return { text: text.slice(start, end), end, flawed: true };
  };

  const unclosed = (): never => {
    throw new AppError('invalid', 'price-list-unclosed-quote', { params: { row: records + 1 } });
  };

  const take = (): Record[] => {
    const out: Record[] = [];
    let start = 0;
    while (start < text.length) {
      const next = parse(start, out);
      if (next === null) break;
      start = next;
    }
    text = text.slice(start);
    if (text.length > longestRecord) unclosed();
    return out;
  };

  return {
    push(piece) {
      text = text === '' ? piece : text + piece;
      return take();
    },
    end() {
      final = true;
      return take();
    },
  };
}
