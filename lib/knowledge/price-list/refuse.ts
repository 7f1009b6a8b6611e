import type { ReasonKey } from '../schemas';
import type { Reading, ReasonParams } from './reading';

/** A reading that failed, with the reason. */
export function refuse(key: ReasonKey, params: ReasonParams = {}): Reading<never> {
  return { ok: false, key, params };
}
