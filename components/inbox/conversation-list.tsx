'use client';

import { CheckCheck, MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useAddress } from '../address/use-address';
import { queryString } from '../api/query-string';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { Segmented } from '../ui/segmented';
import { ConversationRow } from './conversation-row';
import { ListSkeleton } from './list-skeleton';
import { type InboxFilter, useConversations, type WireConversation } from './use-conversations';

const filters: readonly InboxFilter[] = ['all', 'waiting', 'unread'];

/** Everybody who wrote: those who wait for a person first, then the latest. */
export function ConversationList() {
  const t = useTranslations('inbox');
  const { get, replace } = useAddress();
  const { id: selected } = useParams<{ id?: string }>();
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const filter = filters.find((one) => one === get('filter')) ?? 'all';
  const list = useConversations(filter);
  const waiting = useConversations('waiting');
  const first = filter === 'all' ? (waiting.data?.pages[0]?.conversations ?? []) : [];
  const firstIds = new Set(first.map(({ id }) => id));
  const rest = (list.data?.pages.flatMap((page) => page.conversations) ?? []).filter(
    ({ id }) => !firstIds.has(id),
  );
  const row = (conversation: WireConversation) => (
    <li key={conversation.id}>
      <ConversationRow
        conversation={conversation}
        href={`/inbox/${conversation.id}${queryString({ filter: filter === 'all' ? null : filter })}`}
        selected={conversation.id === selected}
        timeZone={timeZone}
      />
    </li>
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-col gap-3 border-b border-border px-4 pt-4 pb-3">
        <h1 className="text-lg font-semibold tracking-tight">{t('title')}</h1>
        <Segmented
          label={t('filter')}
          className="self-stretch"
          value={filter}
          onChange={(next) => replace({ filter: next === 'all' ? null : next })}
          options={filters.map((value) => ({ value, label: t(`filters.${value}`) }))}
        />
      </header>
      {list.isPending ? (
        <ListSkeleton />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      ) : first.length + rest.length > 0 ? (
        <nav aria-label={t('conversations')} className="scroll-quiet min-h-0 flex-1 overflow-y-auto">
          <ul className="divide-y divide-border">
            {first.map(row)}
            {rest.map(row)}
          </ul>
          <LoadMore
            more={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </nav>
      ) : filter === 'all' ? (
        <EmptyState
          icon={MessagesSquare}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={
            <Button asChild>
              <Link href="/settings?tab=chat">{t('toChatLink')}</Link>
            </Button>
          }
        />
      ) : (
        <EmptyState icon={CheckCheck} title={t(`nothing.${filter}`)} />
      )}
    </div>
  );
}
