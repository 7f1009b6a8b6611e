import type { Entry, ZipFile } from 'yauzl';

/** The bytes of a file, or where it is on this machine. */
export type ArchiveSource = Uint8Array | { readonly path: string };

/** An opened package whose sizes have been judged; `parts` by path without the leading slash. */
export interface Archive {
  readonly zip: ZipFile;
  readonly parts: ReadonlyMap<string, Entry>;
}
