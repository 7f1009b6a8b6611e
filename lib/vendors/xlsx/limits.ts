/** What a workbook may unpack to. An honest price list of 100,000 rows stays far below. */
export const limits = {
  entries: 1_000,
  /** Unpacked bytes for each packed one, of the archive and of each large entry. */
  ratio: 100,
  unpackedBytes: 400 * 1024 * 1024,
  /** Below this an entry's own ratio says nothing: a few empty kilobytes pack to almost nothing. */
  ratioMattersFrom: 256 * 1024,
  cells: 2_000_000,
  merges: 20_000,
} as const;
