/** What a price column of several stands for: `Размер: M`. */
export interface Variant {
  readonly option: string;
  readonly value: string;
}
