import type { Entry, ZipFile } from 'yauzl';

/** An opened package whose sizes have been judged; `parts` by path without the leading slash. */
export interface Archive {
  readonly zip: ZipFile;
  readonly parts: ReadonlyMap<string, Entry>;
}
