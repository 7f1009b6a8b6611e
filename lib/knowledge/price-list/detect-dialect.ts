import type { Dialect } from './dialect';
import { interpretHeader } from './interpret-header';
import { type Record, recordSplitter } from './split-records';

const delimiters = [';', ',', '\t', '|'] as const;
const sampleRows = 60;
const headerRows = 20;

/**
 * The delimiter under which a row of recognised headers appears and the rows after it agree in width, and the quotes that
 * stand around whole cells. `sample` is the beginning of the text,
 * `declared` a delimiter that it names itself; «» are only ever text.
 */
export function detectDialect(sample: string, declared: string | null = null): Dialect {
  const backslashes = /\\["'](?=[^\s;,|"'])/.test(sample);
  const rated = (declared === null ? delimiters : [declared]).map((delimiter) => {
    const dialect: Dialect = { delimiter, quote: quoteOf(sample, delimiter), backslashes };
    return { dialect, rating: rate(split(sample, dialect)) };
  });
  rated.sort((one, other) => other.rating - one.rating);
  return rated[0]?.dialect ?? { delimiter: ',', quote: '"', backslashes };
}

/** `'` only where at least two cells stand wholly between such, and none between `"`. */
function quoteOf(sample: string, delimiter: string): Dialect['quote'] {
  const mark = delimiter.replace(/[^\w\s;,]/, '\\$&');
  const around = (quote: string): number =>
    sample.match(
      new RegExp(`(?:^|${mark})[ ]*${quote}[^${quote}\\r\\n]+${quote}[ ]*(?=${mark}|\\r|\\n|$)`, 'gm'),
    )?.length ?? 0;
  return around("'") >= 2 && around('"') === 0 ? "'" : '"';
}

/** Whole records only: the last one of a sample may be cut off. */
function split(sample: string, dialect: Dialect): readonly Record[] {
  try {
    return recordSplitter(dialect).push(sample).slice(0, sampleRows);
  } catch {
    return [];
  }
}

function rate(records: readonly Record[]): number {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  let best = 0;
  for (const { cells } of filled.slice(0, headerRows)) {
    const recognised = cells.filter((cell) => interpretHeader(cell) !== null).length;
    const agreeing = filled.filter((other) => other.cells.length === cells.length).length / filled.length;
    const flawed = filled.filter((other) => other.flawed).length / filled.length;
    // Recognised headers decide; a delimiter that also splits the rows evenly wins among equals.
    const evenness = cells.length > 1 ? agreeing - flawed : 0;
    best = Math.max(best, recognised + evenness);
  }
  return best;
}
