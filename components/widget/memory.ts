/** What this site's own storage keeps of the visitor: browsers keep cookies of frames from other sites away. */
export interface Memory {
  readonly token: string | null;
  /** The newest message that was looked at. */
  readonly seen: number;
}

/** Remembers across visits where storage may be used, else for as long as the page is open. */
export function memoryOf(key: string) {
  const place = `x8-chat-${key}`;
  let kept: Memory = { token: null, seen: 0 };
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    const { token, seen } = Object(stored);
    kept = { token: typeof token === 'string' ? token : null, seen: Number(seen) || 0 };
  } catch {
    // Forbidden, or written by somebody else: a new visitor.
  }
  return {
    get: (): Memory => kept,
    set: (change: Partial<Memory>): void => {
      kept = { ...kept, ...change };
      try {
        localStorage.setItem(place, JSON.stringify(kept));
      } catch {
        // Full or forbidden: it goes on without.
      }
    },
  };
}
