const validMs = 5_000;
const most = 5_000;

/**
 * A small memory in front of a look-up that every webhook makes: what was found is believed for five seconds, what was
 * not found is asked for again. A channel that is disconnected is deaf five seconds later.
 */
export function remembered<T>(): (key: string, now: Date, find: () => Promise<T>) => Promise<T> {
  const entries = new Map<string, { value: T; until: number }>();
  return async (key, now, find) => {
    const entry = entries.get(key);
    if (entry && entry.until > now.getTime()) return entry.value;
    const value = await find();
    entries.delete(key);
    if (value !== null) entries.set(key, { value, until: now.getTime() + validMs });
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
    return value;
  };
}
