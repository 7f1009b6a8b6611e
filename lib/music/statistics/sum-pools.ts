import type { PoolStatus } from '../schemas';

/** Several workers' pools as one. Without any, nothing is initialised and nothing held. */
export function sumPools(pools: readonly PoolStatus[]): PoolStatus {
  const sum = (of: (pool: PoolStatus) => number): number => pools.reduce((all, pool) => all + of(pool), 0);
  const activePages = sum((pool) => pool.activePages);
  const maxCapacity = sum((pool) => pool.maxCapacity);
  const share = maxCapacity === 0 ? 0 : activePages / maxCapacity;
  return {
    initialized: pools.some((pool) => pool.initialized),
    browsers: sum((pool) => pool.browsers),
    activePages,
    maxCapacity,
    utilization: `${(share * 100).toFixed(1)}%`,
    heldBy: pools.find((pool) => pool.heldBy !== null)?.heldBy ?? null,
  };
}
