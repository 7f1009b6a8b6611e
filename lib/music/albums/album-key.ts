/** Names of one album are the same however they are written: without case, accents of writing and signs. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What makes an album the same one at the next import: artist, title, and its year; where the year is not known, the
 * source it is from.
 */
export function albumKey(album: {
  readonly artist: string;
  readonly title: string;
  readonly year: number | null;
  readonly sourceId: string;
}): string {
  // Titles of signs only would all be one.
  const title = plain(album.title) || album.title.trim();
  return [plain(album.artist), title, album.year ?? `@${album.sourceId}`].join('\n');
}
