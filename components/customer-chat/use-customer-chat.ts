'use client';

import { useEffect } from 'react';
import type { CustomerMessage } from './chat-thread';
import { threadWithOutbox } from './outbox';
import type { Shop } from './shop';
import { useChatThread } from './use-chat-thread';
import { useOutbox } from './use-outbox';

const none: readonly CustomerMessage[] = [];

/** The visitor's conversation: what the server has, what this page has not got through yet, and what can be done. */
export function useCustomerChat(chatKey: string, shopAtFirst: Shop, enabled = true) {
  const { outbox, waiting, drop, ...writing } = useOutbox(chatKey);
  const { thread, live, earlier } = useChatThread(chatKey, waiting, enabled);
  const stored = thread.data?.messages ?? none;
  useEffect(() => drop(new Set(stored.map((message) => message.clientId))), [drop, stored]);

  const firstSeq = thread.data?.hasEarlier ? stored[0]?.seq : undefined;
  return {
    ...writing,
    thread,
    shop: thread.data?.shop ?? shopAtFirst,
    messages: threadWithOutbox(stored, outbox),
    /** The server cannot be reached at the moment. */
    lost: !live && (thread.isRefetchError || thread.failureCount > 0 || thread.isPaused),
    onEarlier: firstSeq === undefined ? undefined : () => earlier.mutate(firstSeq),
    loadingEarlier: earlier.isPending,
  };
}
