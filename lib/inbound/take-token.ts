/** A bucket of tokens that fills up steadily: short bursts pass, floods do not. */
export interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

// Next.js bundles routes apart: one set of buckets a process, kept on the global object.
const shared = globalThis as typeof globalThis & { x8Buckets?: Map<string, Bucket> };
const mostBuckets = 20_000;

/**
 * Takes one token of the named allowance; returns 0, or the seconds until there is one. Kept in memory: it protects this
 * process from a flood, it is not a quota.
 */
export function takeToken(name: string, { burst, perMinute }: Allowance, now: Date): number {
  shared.x8Buckets ??= new Map();
  const buckets = shared.x8Buckets;
  const before = buckets.get(name) ?? { tokens: burst, at: now.getTime() };
  const gained = (Math.max(0, now.getTime() - before.at) / 60_000) * perMinute;
  const tokens = Math.min(burst, before.tokens + gained);
  const taken = tokens >= 1;
  buckets.delete(name);
  buckets.set(name, { tokens: taken ? tokens - 1 : tokens, at: now.getTime() });
  // The bucket left alone the longest goes: by then it is full again, or the flood is elsewhere.
  for (const oldest of buckets.keys()) {
    if (buckets.size <= mostBuckets) break;
    buckets.delete(oldest);
  }
  return taken ? 0 : Math.ceil(((1 - tokens) / perMinute) * 60);
}
