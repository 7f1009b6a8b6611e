import { availableParallelism, totalmem } from 'node:os';
import { env } from '@/lib/platform/env';
import { createPool, type Pool } from './pool';
import { poolSize } from './pool-size';
import { musicUserAgent } from './user-agent';

let pool: Pool | undefined;

/** The pool of this process; made at first use, without a browser yet. */
export function thePool(): Pool {
  pool ??= createPool({ size: size(), program: env().CHROMIUM_PATH, userAgent: musicUserAgent() });
  return pool;
}

/** How big it is, on this machine and by the settings. */
function size() {
  const { MUSIC_BROWSERS, MUSIC_PAGES } = env();
  // No limit of our own is told as a number beyond all memory.
  const memory = Math.min(totalmem(), process.constrainedMemory() || totalmem());
  return poolSize(
    { cores: availableParallelism(), memory },
    { ...(MUSIC_BROWSERS && { browsers: MUSIC_BROWSERS }), ...(MUSIC_PAGES && { pages: MUSIC_PAGES }) },
  );
}
