import type { PoolStatus } from '../schemas';
import { holds } from './holds';
import { thePool } from './the-pool';

/** How busy the browsers of this process are, and what keeps them from doing more. */
export function poolStatus(): PoolStatus {
  return thePool().status([...holds.values()].at(-1) ?? null);
}
