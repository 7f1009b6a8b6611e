'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { carriedVisitor } from './carried-visitor';
import type { ChatThread, CustomerMessage } from './chat-thread';
import { chatThreadQuery } from './chat-thread-query';
import { mergeMessages } from './merge-messages';
import { useChatStream } from './use-chat-stream';

const pollMs = 3_000;

/**
 * The visitor's thread: read once, then grown by the stream. While the stream is down, or `waiting` for a message that
 * should have come, it is asked for every 3 s; coming back to the page or to the network asks at once.
 */
export function useChatThread(chatKey: string, waiting: boolean, enabled: boolean) {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  const thread = useQuery({
    ...chatThreadQuery(client, chatKey),
    enabled,
    refetchInterval: live && !waiting ? false : pollMs,
  });

  const change = useCallback(
    (next: (known: ChatThread) => ChatThread) => {
      client.setQueryData<ChatThread>(queryKeys.chat(chatKey), (known) => known && next(known));
    },
    [client, chatKey],
  );
  const onMessage = useCallback(
    (message: CustomerMessage) => {
      change((known) => ({ ...known, messages: mergeMessages(known.messages, [message]) }));
      // A shop has something to say when the money came, or did not.
      if (message.author !== 'CUSTOMER') void client.invalidateQueries({ queryKey: queryKeys.payments });
    },
    [client, change],
  );
  const onTyping = useCallback((typing: boolean) => change((known) => ({ ...known, typing })), [change]);
  const lastSeq = useCallback(
    () => client.getQueryData<ChatThread>(queryKeys.chat(chatKey))?.messages.at(-1)?.seq ?? 0,
    [client, chatKey],
  );
  const visitorId = thread.data?.visitorId;
  useChatStream({ chatKey, visitorId, lastSeq, onMessage, onTyping, onLive: setLive });

  const earlier = useMutation({
    mutationFn: (beforeSeq: number) =>
      request<ChatThread>(`/api/chat/${encodeURIComponent(chatKey)}${queryString({ beforeSeq })}`, {
        headers: carriedVisitor.headers(),
      }),
    onSuccess: (page) =>
      change((known) => ({
        ...known,
        messages: mergeMessages(known.messages, page.messages),
        hasEarlier: page.hasEarlier,
      })),
  });
  return { thread, live, earlier };
}
