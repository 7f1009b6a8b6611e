/**
 * The visitor's token in a frame on another site, where browsers keep cookies back: brought by the page the frame stands
 * on, sent along with each request. Elsewhere the cookie does all this by itself.
 */
let token: string | undefined;

export const carriedVisitor = {
  /** From now on it is carried; null: the server is asked for a new one. */
  carry: (known: string | null): void => {
    token = known ?? 'new';
  },
  headers: (): Record<string, string> => (token === undefined ? {} : { 'x-chat-visitor': token }),
  /** For addresses that are asked for without headers, such as streams and pictures. */
  query: (): { visitor: string | undefined } => ({ visitor: token }),
} as const;
