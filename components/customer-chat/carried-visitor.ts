/**
 * The visitor's token in a frame on another site, where browsers keep cookies back: brought by the page the frame stands
 * on, sent along with each request. Elsewhere the cookie does all this by itself.
 */
let token: string | undefined;
let arrival: Promise<void> | undefined;
let arrive = (): void => {};

export const carriedVisitor = {
  /** The page around is going to bring one: nothing is sent before. */
  expect: (): void => {
    arrival ??= new Promise((resolve) => {
      arrive = resolve;
    });
  },
  /** From now on it is carried; null: the server is asked for a new one. */
  carry: (known: string | null): void => {
    token = known ?? 'new';
    arrive();
  },
  /** Settles once it is known who the visitor is: at once where a cookie tells. */
  known: (): Promise<void> => arrival ?? Promise.resolve(),
  headers: (): Record<string, string> => (token === undefined ? {} : { 'x-chat-visitor': token }),
  /** For addresses that are asked for without headers, such as streams and pictures. */
  query: (): { visitor: string | undefined } => ({ visitor: token }),
} as const;
