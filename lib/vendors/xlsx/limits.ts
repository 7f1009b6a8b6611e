/** What a workbook may unpack to. An honest price list of 100,000 rows stays far below. */
export const limits = {
  entries: 1_000,
  /** Unpacked bytes for each packed one, of the archive and of each large entry. */
  ratio: 100,
  unpackedBytes: 600 * 1024 * 1024,
  /** Below this an entry's own ratio says nothing: a few empty kilobytes pack to almost nothing. */
  ratioMattersFrom: 256 * 1024,
  cells: 4_000_000,
  /** Nobody's price list is wider; one cell far to the right would make every row as wide. */
  columns: 1_000,
  /** Of a sheet, as Excel has it. */
  rows: 1_048_576,
  merges: 20_000,
  /** Bytes of the shared texts, the only part that is kept in memory as a whole. */
  texts: 64 * 1024 * 1024,
  /** Unpacked bytes of a sheet whose rows are kept rather than read twice, and how many such sheets there may be. */
  smallSheet: 256 * 1024,
  smallSheets: 16,
  /** Elements inside each other. */
  depth: 64,
} as const;
