export interface Slot {
  readonly id: number;
  readonly browser: number;
}

/** Who may work where: the one owner of every count. No clock, no browsers, no waiting. */
export interface PoolRules {
  /** Most pages at once. */
  readonly capacity: number;
  /**
   * A place for a page, in the open browser that `prefers` rates highest (below 0: not there), then in the
   * emptiest. Null: none is free.
   */
  readonly take: (prefers?: (browser: number) => number) => Slot | null;
  /** Whether it was still held. Only the first time counts. */
  readonly giveBack: (slot: Slot) => boolean;
  /** How many browsers to start for so many who wait. */
  readonly wanted: (waiting: number) => number;
  /** A browser that is being started. */
  readonly begin: () => number;
  readonly opened: (browser: number) => void;
  /** Takes no more pages; those it has may end. Whether it has none, and can be closed. */
  readonly retire: (browser: number) => boolean;
  /** It has ended, whatever it was doing; its places are gone. */
  readonly gone: (browser: number) => void;
  readonly active: (browser?: number) => number;
  /** Those that have started and not ended. */
  readonly browsers: () => number;
  readonly isRetiring: (browser: number) => boolean;
}

interface Browser {
  state: 'starting' | 'open' | 'retiring';
  readonly slots: Set<number>;
}

/** The rules of a pool of so many browsers with so many pages each. */
export function poolRules(limits: { readonly browsers: number; readonly pages: number }): PoolRules {
  const capacity = limits.browsers * limits.pages;
  const all = new Map<number, Browser>();
  let lastId = 0;
  const count = (browsers: Iterable<Browser>): number => {
    let slots = 0;
    for (const browser of browsers) slots += browser.slots.size;
    return slots;
  };
  const active = (id?: number): number =>
    id === undefined ? count(all.values()) : (all.get(id)?.slots.size ?? 0);
  const inState = (...states: Browser['state'][]) =>
    [...all.values()].filter(({ state }) => states.includes(state));
  return {
    capacity,
    active,
    take: (prefers = () => 0) => {
      // Pages of retiring browsers count: a replacement is no second pool.
      if (active() >= capacity) return null;
      const [best] = [...all]
        .filter(([, { state, slots }]) => state === 'open' && slots.size < limits.pages)
        .map(([id, { slots }]) => ({ id, slots, rank: prefers(id) }))
        .filter(({ rank }) => rank >= 0)
        .sort((one, other) => other.rank - one.rank || one.slots.size - other.slots.size);
      if (!best) return null;
      lastId += 1;
      best.slots.add(lastId);
      return { id: lastId, browser: best.id };
    },
    giveBack: ({ id, browser }) => all.get(browser)?.slots.delete(id) ?? false,
    wanted: (waiting) => {
      const useful = inState('starting', 'open');
      const free = Math.min(useful.length * limits.pages - count(useful), capacity - active());
      const missing = Math.ceil(Math.max(0, Math.min(waiting, capacity - active()) - free) / limits.pages);
      // One more than the limit may run while one of them ends its last pages.
      const room = Math.min(limits.browsers - useful.length, limits.browsers + 1 - all.size);
      return Math.max(0, Math.min(missing, room));
    },
    begin: () => {
      lastId += 1;
      all.set(lastId, { state: 'starting', slots: new Set() });
      return lastId;
    },
    opened: (id) => {
      const browser = all.get(id);
      if (browser?.state === 'starting') browser.state = 'open';
    },
    retire: (id) => {
      const browser = all.get(id);
      if (browser) browser.state = 'retiring';
      return browser?.slots.size === 0;
    },
    gone: (id) => void all.delete(id),
    browsers: () => inState('open', 'retiring').length,
    isRetiring: (id) => all.get(id)?.state === 'retiring',
  };
}
