/** How a number is shown, as far as it changes what the number means. */
export interface NumberFormat {
  /** `odd`: shown as something else than its value (scaled to thousands, conditional, digits inserted). */
  readonly kind: 'number' | 'percent' | 'date' | 'time' | 'odd';
  /** Text shown around the number: `₽`, `руб./кг`. */
  readonly literal: string;
  /** Digits padded with zeros (`00000` shows 123 as 00123), 0 when not padded. */
  readonly padding: number;
}

export type WorkbookCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: NumberFormat }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#N/A` and its kin. */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result was not saved with the file. */
  | { readonly kind: 'uncalculated' };

export interface WorkbookRow {
  /** Counted from 1, as Excel shows it; rows come in order. */
  readonly number: number;
  /** By column, counted from 0; a hole is an empty cell. */
  readonly cells: readonly (WorkbookCell | undefined)[];
}

/** Rows counted from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In the file's order. */
  readonly merges: readonly MergedRange[];
  /** Unpacked bytes, for telling how far a reading is. */
  readonly size: number;
  /** Rows that hold something, some at a time, with the unpacked bytes behind them. May be asked again. */
  rows(): AsyncGenerator<{ readonly rows: readonly WorkbookRow[]; readonly behind: number }>;
}
