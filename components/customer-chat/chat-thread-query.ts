import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import { carriedVisitor } from './carried-visitor';
import type { ChatThread } from './chat-thread';
import { mergeMessages } from './merge-messages';

/** Reads the thread, or only what is missing of it. The first answer also brings the cookie that names the visitor. */
export function chatThreadQuery(client: QueryClient, chatKey: string) {
  const queryKey = queryKeys.chat(chatKey);
  const known = () => client.getQueryData<ChatThread>(queryKey);
  const read = (signal: AbortSignal, afterSeq?: number) =>
    request<ChatThread>(`/api/chat/${encodeURIComponent(chatKey)}${queryString({ afterSeq })}`, {
      signal,
      headers: carriedVisitor.headers(),
    }).then((thread) => {
      if (thread.visitorToken) carriedVisitor.carry(thread.visitorToken);
      return thread;
    });
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<ChatThread> => {
      const afterSeq = known()?.messages.at(-1)?.seq;
      const page = await read(signal, afterSeq);
      // Looked at again: the stream may have brought messages meanwhile.
      const thread = known();
      if (thread?.visitorId !== page.visitorId) return afterSeq === undefined ? page : read(signal);
      return {
        ...page,
        messages: mergeMessages(thread.messages, page.messages),
        hasEarlier: afterSeq === undefined ? page.hasEarlier : thread.hasEarlier,
      };
    },
    staleTime: 0,
  });
}
