const validMs = 5_000;
const most = 5_000;

/**
 * A small memory in front of a look-up that every webhook makes: what was found is believed for five seconds, what was
 * not found is asked for again. A channel that is disconnected is deaf five seconds later. Those who ask while the answer
 * is being looked for wait for that one: a flood at a forgotten door is one look-up, not hundreds.
 */
export function remembered<T>(): (key: string, now: Date, find: () => Promise<T>) => Promise<T> {
  const entries = new Map<string, { value: T; until: number }>();
  const sought = new Map<string, Promise<T>>();
  const seek = async (key: string, now: Date, find: () => Promise<T>): Promise<T> => {
    const value = await find();
    entries.delete(key);
    if (value !== null) entries.set(key, { value, until: now.getTime() + validMs });
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
    return value;
  };
  return async (key, now, find) => {
    const entry = entries.get(key);
    if (entry && entry.until > now.getTime()) return entry.value;
    let seeking = sought.get(key);
    if (!seeking) {
      seeking = seek(key, now, find).finally(() => sought.delete(key));
      sought.set(key, seeking);
    }
    return seeking;
  };
}
