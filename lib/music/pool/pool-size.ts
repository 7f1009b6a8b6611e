export interface Machine {
  readonly cores: number;
  /** Bytes that we may use, of the machine or of our share in it. */
  readonly memory: number;
}

export interface PoolSize {
  readonly browsers: number;
  readonly pages: number;
}

const most: PoolSize = { browsers: 3, pages: 5 };
const browserBytes = 500 * 1_048_576;

/**
 * Three browsers with five pages where the machine carries them: a page keeps a third of a core busy, and browsers may have
 * half of the memory. What is set by hand is taken as it is.
 */
export function poolSize(machine: Machine, set: { browsers?: number; pages?: number } = {}): PoolSize {
  const byCores = Math.floor(machine.cores / 2);
  const byMemory = Math.floor(machine.memory / 2 / browserBytes);
  const browsers = set.browsers ?? between(1, Math.min(byCores, byMemory), most.browsers);
  const pages = set.pages ?? between(2, Math.ceil((machine.cores * 3) / browsers), most.pages);
  return { browsers, pages };
}

function between(least: number, wish: number, largest: number): number {
  return Math.max(least, Math.min(wish, largest));
}
