import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';
import { limits } from './limits';
import { parseRange } from './parse-range';
import { streamPart } from './stream-part';
import type { MergedRange } from './workbook';

const rowsEnd = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/;
const merge = /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']{1,40})["']/g;

/**
 * The merged ranges of a worksheet. They stand behind its rows and are needed before them, so this look skips the rows as
 * text; whoever reads the rows afterwards compares what the parser says.
 */
export async function readMerges(archive: Archive, path: string): Promise<readonly MergedRange[]> {
  const merges: MergedRange[] = [];
  let carried = '';
  let past = false;
  for await (const { text } of streamPart(archive, path)) {
    let piece = carried + text;
    if (!past) {
      const end = rowsEnd.exec(piece);
      if (!end) {
        carried = piece.slice(-40);
        continue;
      }
      past = true;
      piece = piece.slice(end.index);
    }
    // What is open at the end of the piece waits for the next one.
    const open = Math.max(piece.lastIndexOf('<'), piece.length - 400);
    for (const [, reference] of piece.slice(0, open).matchAll(merge)) {
      const range = parseRange(reference ?? '');
      if (!range || merges.length >= limits.merges) throw new AppError('invalid', 'spreadsheet-malformed');
      merges.push(range);
    }
    carried = piece.slice(open);
  }
  return merges;
}
