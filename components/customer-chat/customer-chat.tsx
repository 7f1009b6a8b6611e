'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { queryString } from '../api/query-string';
import { Composer } from '../chat/composer';
import { MessageThread } from '../chat/message-thread';
import type { Viewer } from '../chat/viewer';
import { ErrorState } from '../ui/error-state';
import { carriedVisitor } from './carried-visitor';
import { ChatHeader } from './chat-header';
import { ChatNotice } from './chat-notice';
import { ChatOpening } from './chat-opening';
import type { Shop } from './shop';
import { useCustomerChat } from './use-customer-chat';
import { type Embedding, useEmbedding } from './use-embedding';

type Props = {
  chatKey: string;
  shop: Shop;
  /** In a frame on the shop's own site. */
  embedding?: Embedding | null;
};

/** A company's own chat page, as its customer sees it. `shop` is there from the first paint; the thread follows. */
export function CustomerChat({ chatKey, shop: shopAtFirst, embedding = null }: Props) {
  const t = useTranslations('chat');
  const { greeted, close, noteThread } = useEmbedding(embedding);
  const { thread, shop, messages, say, retry, ...chat } = useCustomerChat(chatKey, shopAtFirst, greeted);
  const stored = thread.data?.messages;
  useEffect(() => {
    if (stored) noteThread(stored);
  }, [stored, noteThread]);
  const viewer: Viewer = {
    kind: 'customer',
    other: shop.name,
    timeZone: shop.timeZone,
    onSay: say,
    onRetry: retry,
    framed: embedding !== null,
    fileUrl: (fileId) => `/api/chat/${chatKey}/files/${fileId}${queryString(carriedVisitor.query())}`,
    photoUrl: (fileId) => `/api/chat/${chatKey}/photos/${fileId}`,
  };
  return (
    <div className="flex h-dvh flex-col">
      <ChatHeader shop={shop} messages={messages} lost={chat.lost} onClose={close} />
      <main className="flex min-h-0 flex-1 flex-col">
        {thread.isError && !thread.data ? (
          <ErrorState
            error={thread.error}
            onRetry={() => void thread.refetch()}
            retrying={thread.isFetching}
            className="flex-1 justify-center"
          />
        ) : (
          <MessageThread
            messages={messages}
            viewer={viewer}
            typing={thread.data?.typing ?? false}
            onEarlier={chat.onEarlier}
            loadingEarlier={chat.loadingEarlier}
            opening={<ChatOpening shop={shop} onSay={messages.length > 0 ? undefined : say} />}
          />
        )}
        <div className="border-t border-border bg-card px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          <div className="mx-auto flex max-w-3xl flex-col gap-3">
            <ChatNotice shop={shop} error={chat.error} />
            <Composer
              name={`chat-${chatKey}`}
              label={t('writeTo')}
              placeholder={t('placeholder')}
              onSend={say}
            />
          </div>
        </div>
      </main>
    </div>
  );
}
