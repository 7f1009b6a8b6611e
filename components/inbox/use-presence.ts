'use client';

import { useCallback, useRef, useSyncExternalStore } from 'react';
import { request } from '../api/request';
import { presence } from '../live/presence';

/** Colleagues' screens are told no oftener. */
const everyMs = 3_000;
const nobody: readonly string[] = [];

/** Who else is writing in a conversation, and a way to tell that one is writing oneself. */
export function usePresence(conversationId: string, myId: string | undefined) {
  const ids = useSyncExternalStore(
    presence.subscribe,
    () => presence.of(conversationId),
    () => nobody,
  );
  const told = useRef(0);
  const tell = useCallback(() => {
    const now = Date.now();
    if (now - told.current < everyMs) return;
    told.current = now;
    // Nobody misses it when it does not arrive.
    request(`/api/conversations/${conversationId}/presence`, { method: 'POST' }).catch(() => {});
  }, [conversationId]);
  return { others: ids.filter((id) => id !== myId), tell };
}
