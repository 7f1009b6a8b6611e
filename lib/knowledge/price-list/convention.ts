/**
 * What the unambiguous numbers of a column say about its ambiguous ones. `.` and `,` each: is it seen grouping, is it
 * seen to be something else.
 */
export interface Convention {
  readonly groups: ReadonlySet<string>;
  readonly cannotGroup: ReadonlySet<string>;
  /** Three-digit numbers without any separator stand in the column: not a column of numbers with three decimals. */
  readonly plainHundreds: boolean;
  /** Four and more digits without a separator: the column does not group. */
  readonly plainThousands: boolean;
  /** Separators of the ambiguous numbers themselves. */
  readonly ambiguous: ReadonlySet<string>;
}
