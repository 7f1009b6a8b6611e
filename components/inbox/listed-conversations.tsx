'use client';

import { CheckCheck, FilterX, MessagesSquare } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { ConversationRow } from './conversation-row';
import { countChosen } from './inbox-filters';
import { ListSkeleton } from './list-skeleton';
import { useConversations, type WireConversation } from './use-conversations';
import { useInboxFilters } from './use-inbox-filters';

/** The conversations of the view: those who wait for a person first, then the latest. */
export function ListedConversations({ selected }: { selected: string | undefined }) {
  const t = useTranslations('inbox');
  const { filters, query, address } = useInboxFilters();
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const mixed = filters.filter === undefined || filters.filter === 'mine';
  const list = useConversations(query);
  const waiting = useConversations({ ...query, filter: 'waiting' }, mixed);
  const first = mixed ? (waiting.data?.pages[0]?.conversations ?? []) : [];
  const firstIds = new Set(first.map(({ id }) => id));
  const rest = (list.data?.pages.flatMap((page) => page.conversations) ?? []).filter(
    ({ id }) => !firstIds.has(id),
  );
  const row = (conversation: WireConversation) => (
    <li key={conversation.id}>
      <ConversationRow
        conversation={conversation}
        href={`/inbox/${conversation.id}${address}`}
        selected={conversation.id === selected}
        timeZone={timeZone}
      />
    </li>
  );
  if (list.isPending) return <ListSkeleton />;
  if (list.isError) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />;
  }
  if (first.length + rest.length > 0) {
    return (
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
    );
  }
  if (countChosen(filters) > 0) return <EmptyState icon={FilterX} title={t('nothing.filtered')} />;
  if (filters.filter === 'waiting' || filters.filter === 'unread' || filters.filter === 'mine') {
    return <EmptyState icon={CheckCheck} title={t(`nothing.${filters.filter}`)} />;
  }
  return <NobodyYet />;
}

/** Nobody has written at all, or everything is closed. */
function NobodyYet() {
  const t = useTranslations('inbox');
  const any = useConversations({});
  if (any.data?.pages[0]?.conversations.length) {
    return <EmptyState icon={CheckCheck} title={t('nothing.open')} text={t('nothing.openText')} />;
  }
  return (
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
  );
}
