export type DecimalMark = '.' | ',';

/** Digits as written, before anybody decides what a lone separator means. */
export type Numeral =
  | {
      readonly kind: 'certain';
      readonly whole: string;
      readonly fraction: string;
      /** The decimal mark it shows, if it shows one. */
      readonly decimal: DecimalMark | null;
      /** The grouping sign it shows; a space stands for apostrophes too. */
      readonly group: DecimalMark | ' ' | null;
    }
  /** `1.234` or `1,234`. */
  | { readonly kind: 'ambiguous'; readonly mark: DecimalMark; readonly head: string; readonly tail: string }
  | { readonly kind: 'malformed' };
