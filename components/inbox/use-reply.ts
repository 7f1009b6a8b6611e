'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { ThreadMessage } from '../chat/thread-message';
import { newClientId } from '../customer-chat/new-client-id';

/** Replies on their way out: shown at once, taken over by the thread once stored, kept for another try when not. */
export function useReply(conversationId: string) {
  const client = useQueryClient();
  const [outgoing, setOutgoing] = useState<readonly ThreadMessage[]>([]);

  const deliver = useCallback(
    async (message: ThreadMessage) => {
      const set = (state: ThreadMessage['state']) =>
        setOutgoing((all) => all.map((one) => (one.key === message.key ? { ...one, state } : one)));
      set('sending');
      try {
        await request<unknown>(`/api/conversations/${conversationId}/messages`, {
          method: 'POST',
          json: { text: message.text },
        });
        const keys = [queryKeys.messages(conversationId), queryKeys.conversation(conversationId)];
        await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
        void client.invalidateQueries({ queryKey: queryKeys.conversations });
        setOutgoing((all) => all.filter(({ key }) => key !== message.key));
      } catch {
        set('failed');
      }
    },
    [client, conversationId],
  );

  const send = useCallback(
    (text: string) => {
      const message: ThreadMessage = {
        key: newClientId(),
        author: 'HUMAN',
        text,
        cards: [],
        quickReplies: [],
        at: new Date().toISOString(),
        state: 'sending',
      };
      setOutgoing((all) => [...all, message]);
      void deliver(message);
    },
    [deliver],
  );

  const retry = useCallback(
    (key: string) => {
      const message = outgoing.find((one) => one.key === key);
      if (message) void deliver(message);
    },
    [deliver, outgoing],
  );

  return { outgoing, send, retry };
}
