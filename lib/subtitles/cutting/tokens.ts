/** The smallest pieces that are never cut: words, or parts of what is written without blanks. */
export interface Token {
  text: string;
  width: number;
  kinds: number;
  /** A blank stands before it when something does. */
  spaced: boolean;
  /** Cutting before it tears a word apart: only where there is no other way. */
  inside: boolean;
  /** Milliseconds. */
  from: number;
  to: number;
}
