import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { queryKeys } from '../api/query-keys';
import { queryString } from '../api/query-string';
import { request } from '../api/request';
import type { ChatThread } from './chat-thread';
import { mergeMessages } from './merge-messages';

/** Reads the thread, or only what is missing of it. The first answer also brings the cookie that names the visitor. */
export function chatThreadQuery(client: QueryClient, chatKey: string) {
  const queryKey = queryKeys.chat(chatKey);
  const known = () => client.getQueryData<ChatThread>(queryKey);
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }): Promise<ChatThread> => {
      const range = queryString({ afterSeq: known()?.messages.at(-1)?.seq });
      const page = await request<ChatThread>(`/api/chat/${encodeURIComponent(chatKey)}${range}`, { signal });
      // Asked again: the stream may have brought messages meanwhile.
      const thread = range ? known() : undefined;
      if (!thread) return page;
      return {
        ...page,
        messages: mergeMessages(thread.messages, page.messages),
        hasEarlier: thread.hasEarlier,
      };
    },
    staleTime: 0,
  });
}
