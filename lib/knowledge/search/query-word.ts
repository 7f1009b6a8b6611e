/** A word of a question as the database knows it. */
export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** It stands, in some form, in some question of the company. */
  readonly titled: boolean;
  /** The same for questions and answers. */
  readonly known: boolean;
}
