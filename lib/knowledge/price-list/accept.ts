import type { Reading } from './reading';

/** A reading that is certain. */
export function accept<T>(value: T): Reading<T> {
  return { ok: true, value };
}
