/** What a form needs to know of the act that saves it. */
export interface Saving<Wish> {
  readonly mutate: (wish: Wish) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}
