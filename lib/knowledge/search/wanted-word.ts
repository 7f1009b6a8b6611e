/** A way in which a word of the query may stand in a text: stems that are all there, and how surely they are meant, 0..1. */
export interface Meaning {
  readonly stems: readonly string[];
  readonly strength: number;
}

/** One thing that a query asks for: a word, or a few that mean one thing together. */
export interface WantedWord {
  readonly word: string;
  /** The surest first. */
  readonly meanings: readonly Meaning[];
  /** A value that an option may have as it stands, such as the size `S`, which no dictionary keeps. */
  readonly value?: string;
}
