/** How a delimited file writes its cells. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: '"' | "'";
  /** A quote inside a quoted cell is written `\"`; doubled it may be as well. */
  readonly backslashes: boolean;
}
