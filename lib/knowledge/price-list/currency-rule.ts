/** In which currency prices may be. */
export interface CurrencyRule {
  /** The company's; null while a file is only being checked. */
  readonly company: string | null;
  /** Without a company: the only currency the file names, or `several`, or none at all. */
  readonly file: string | 'several' | null;
}
