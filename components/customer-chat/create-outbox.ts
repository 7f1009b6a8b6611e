import { z } from 'zod';
import { Outgoing } from './outbox';

const Kept = z.array(Outgoing);
const nothing: readonly Outgoing[] = [];

/** What has not got through yet, kept in this tab so that a reload loses nothing. Made for `useSyncExternalStore`. */
export function createOutbox(chatKey: string) {
  const place = `x8-outbox-${chatKey}`;
  const listeners = new Set<() => void>();
  let outbox: readonly Outgoing[] | undefined;

  function get(): readonly Outgoing[] {
    outbox ??= read(place);
    return outbox;
  }

  function set(next: readonly Outgoing[]): void {
    outbox = next;
    write(place, next);
    for (const listener of listeners) listener();
  }

  return {
    get,
    /** The server does not know what a tab keeps. */
    getOnServer: () => nothing,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (one: Outgoing) => set([...get(), one]),
    mark: (clientId: string, state: Outgoing['state']) =>
      set(get().map((one) => (one.clientId === clientId ? { ...one, state } : one))),
    drop: (clientIds: ReadonlySet<string | null>) => {
      if (get().some((one) => clientIds.has(one.clientId)))
        set(get().filter((one) => !clientIds.has(one.clientId)));
    },
  };
}

function read(place: string): readonly Outgoing[] {
  try {
    return Kept.parse(JSON.parse(sessionStorage.getItem(place) ?? '[]'));
  } catch {
    return nothing;
  }
}

function write(place: string, outbox: readonly Outgoing[]): void {
  try {
    if (outbox.length > 0) sessionStorage.setItem(place, JSON.stringify(outbox));
    else sessionStorage.removeItem(place);
  } catch {
    // Storage is full or forbidden: sending goes on without it.
  }
}
