/** Proxies in turn; one that failed rests. */
export interface ProxyPool {
  /** The next one; when all of them rest, the one that has rested longest. Null: there are none. */
  readonly next: () => string | null;
  /** It could not be reached, or did not let us through. */
  readonly rest: (address: string) => void;
}

const coolDownMs = 300_000;

/** A pool of proxy addresses. `now`: milliseconds, by any clock. */
export function proxyPool(addresses: readonly string[], now: () => number): ProxyPool {
  const restsUntil = new Map<string, number>();
  let turn = 0;
  const until = (address: string): number => restsUntil.get(address) ?? 0;
  return {
    next() {
      for (let tried = 0; tried < addresses.length; tried += 1) {
        const address = addresses[turn++ % addresses.length];
        if (address !== undefined && until(address) <= now()) return address;
      }
      return addresses.toSorted((a, b) => until(a) - until(b))[0] ?? null;
    },
    rest: (address) => void restsUntil.set(address, now() + coolDownMs),
  };
}
