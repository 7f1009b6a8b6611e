import { thePool } from './the-pool';

/** Takes no more work, gives pages in work `drainMs` milliseconds to end, calls the rest off and ends every browser. */
export function closePool(drainMs?: number): Promise<void> {
  return thePool().close(drainMs);
}
