/** Which words of the query a text holds, by where it holds them, and how surely each is what was meant, 0..1. */
export interface TextMatch {
  /** What people see first: the name of an item, the question. */
  readonly title: string;
  readonly inTitle: ReadonlyMap<string, number>;
  readonly inOptions: ReadonlyMap<string, number>;
  readonly inBody: ReadonlyMap<string, number>;
}
