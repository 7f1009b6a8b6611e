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
  /** Counted from 1, as Excel shows it. */
  readonly number: number;
  /** By column, counted from 0; empty cells are absent. */
  readonly cells: ReadonlyMap<number, WorkbookCell>;
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
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly MergedRange[];
}
