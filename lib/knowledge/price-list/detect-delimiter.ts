import { splitRecords } from '@/lib/vendors/csv';
import { interpretHeader } from './interpret-header';

const candidates = [';', ',', '\t', '|'] as const;
const sampleRows = 60;
const headerRows = 20;

/** The delimiter under which a row of recognised headers appears and the rows after it agree in width. */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, 256 * 1024);
  const rated = candidates.map((delimiter) => ({
    delimiter,
    rating: rate(splitRecords(sample, delimiter, sampleRows)),
  }));
  rated.sort((one, other) => other.rating - one.rating);
  return rated[0]?.delimiter ?? ',';
}

function rate(records: readonly (readonly string[])[] | null): number {
  if (!records) return -1;
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  let best = 0;
  for (const record of filled.slice(0, headerRows)) {
    const recognised = record.filter((cell) => interpretHeader(cell) !== null).length;
    const agreeing = filled.filter(({ length }) => length === record.length).length / filled.length;
    // Recognised headers decide; a delimiter that also splits the rows evenly wins among equals.
    const evenness = record.length > 1 ? agreeing : 0;
    best = Math.max(best, recognised + evenness);
  }
  return best;
}
