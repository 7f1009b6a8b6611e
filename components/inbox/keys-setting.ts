const place = 'x8-inbox-keys';
const listeners = new Set<() => void>();

/** Whether single keys act in the inbox of this browser. Who speaks to their computer, or types elsewhere, switches it off. */
export const keysSetting = {
  get(): boolean {
    try {
      return localStorage.getItem(place) !== 'off';
    } catch {
      return true;
    }
  },
  set(on: boolean): void {
    try {
      if (on) localStorage.removeItem(place);
      else localStorage.setItem(place, 'off');
    } catch {
      // Storage is full or forbidden: the keys stay as they are.
    }
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
