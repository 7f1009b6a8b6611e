type Listener = () => void;

/** Somebody who types tells it every three seconds; after this long without they have stopped. */
const lastsMs = 5_000;

const listeners = new Set<Listener>();
const writing = new Map<string, ReadonlyMap<string, ReturnType<typeof setTimeout>>>();
const nobody: readonly string[] = [];
const shown = new Map<string, readonly string[]>();

/** Which colleagues are writing in a conversation at this moment, as far as their screens tell. Nothing of it is kept. */
export const presence = {
  of: (conversationId: string): readonly string[] => shown.get(conversationId) ?? nobody,
  seen(conversationId: string, userId: string): void {
    const before = writing.get(conversationId);
    clearTimeout(before?.get(userId));
    const timer = setTimeout(() => presence.gone(conversationId, userId), lastsMs);
    change(conversationId, new Map([...(before ?? []), [userId, timer]]));
  },
  gone(conversationId: string, userId: string): void {
    const rest = new Map(writing.get(conversationId));
    clearTimeout(rest.get(userId));
    if (rest.delete(userId)) change(conversationId, rest);
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function change(conversationId: string, now: ReadonlyMap<string, ReturnType<typeof setTimeout>>): void {
  writing.set(conversationId, now);
  const before = shown.get(conversationId) ?? nobody;
  const ids = [...now.keys()];
  if (ids.length === before.length && ids.every((id) => before.includes(id))) return;
  shown.set(conversationId, ids);
  for (const listener of listeners) listener();
}
