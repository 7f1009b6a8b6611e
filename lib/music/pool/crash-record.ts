/** Two crashes of its own, or four of browsers it was in, within the hour. */
const limit = 4;
const memoryMs = 3_600_000;
const restMs = 1_800_000;
const most = 1_000;

/** Which addresses were there when something crashed. */
export interface CrashRecord {
  /** `page`: its own renderer has crashed. `browser`: the whole browser has, with others in it. */
  readonly note: (url: string, what: 'page' | 'browser') => void;
  /** Milliseconds for which nobody should go there; 0: go. */
  readonly restFor: (url: string) => number;
}

/** A record of crashes. `now`: milliseconds, by any clock. */
export function crashRecord(now: () => number): CrashRecord {
  const crashes = new Map<string, { at: number; weight: number }[]>();
  const recent = (url: string) => (crashes.get(url) ?? []).filter(({ at }) => at > now() - memoryMs);
  return {
    note(url, what) {
      const kept = [...recent(url), { at: now(), weight: what === 'page' ? 2 : 1 }];
      crashes.delete(url);
      crashes.set(url, kept.slice(-limit));
      const [oldest] = crashes.keys();
      if (crashes.size > most && oldest !== undefined) crashes.delete(oldest);
    },
    restFor(url) {
      const known = recent(url);
      const weight = known.reduce((sum, crash) => sum + crash.weight, 0);
      const last = known.at(-1);
      return weight < limit || !last ? 0 : Math.max(0, last.at + restMs - now());
    },
  };
}
