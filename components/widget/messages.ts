/** What the frame says to the page it stands on. Each message carries `x8: 1`. */
export type FromFrame =
  /** It listens now. */
  | { readonly kind: 'ready' }
  /** Whom the server takes the visitor for, to be kept and brought next time. */
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'unread'; readonly count: number }
  | { readonly kind: 'seen'; readonly seq: number }
  | { readonly kind: 'close' };

/** What the page says to the frame. */
export type FromPage =
  | { readonly kind: 'hello'; readonly token: string | null; readonly seen: number; readonly open: boolean }
  | { readonly kind: 'open'; readonly open: boolean };
