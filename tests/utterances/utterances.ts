/** What was said, and how it must be understood, in the notation of `digest`. */
export type Table = ReadonlyArray<readonly [said: string, understood: string]>;

/** Graded messages of one language, by what they are about. */
export interface Utterances {
  readonly time: Table;
  readonly things: Table;
  readonly place: Table;
  readonly sense: Table;
}
