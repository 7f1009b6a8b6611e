import type { ReasonKey } from '../schemas';

export type ReasonParams = Readonly<Record<string, string | number>>;

/** The outcome of reading one cell: a value that is certain, or the reason why there is none. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly key: ReasonKey; readonly params: ReasonParams };
