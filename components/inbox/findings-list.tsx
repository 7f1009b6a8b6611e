'use client';

import { SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { queryString } from '../api/query-string';
import { useActiveCompany } from '../shell/use-active-company';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { FindingRow, type WireFinding } from './finding-row';
import { ListSkeleton } from './list-skeleton';
import { useInboxFilters } from './use-inbox-filters';
import { useSearch } from './use-search';

/** What was found: customers by what is known of them, and conversations by their words. */
export function FindingsList({ selected }: { selected: string | undefined }) {
  const t = useTranslations('inbox');
  const { filters, query, address } = useInboxFilters();
  const { q: words = '' } = filters;
  const search = useSearch(words, query);
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  if (search.isPending) return <ListSkeleton />;
  if (search.isError) {
    return (
      <ErrorState error={search.error} onRetry={() => void search.refetch()} retrying={search.isFetching} />
    );
  }
  const customers = search.data.pages[0]?.customers ?? [];
  // An older page may bring a conversation again, at an older message.
  const messages = [
    ...new Map(
      search.data.pages
        .toReversed()
        .flatMap((page) => page.messages.toReversed())
        .map((finding) => [finding.conversation.id, finding]),
    ).values(),
  ].reverse();
  if (customers.length + messages.length === 0 && !search.hasNextPage) {
    return <EmptyState icon={SearchX} title={t('foundNobody', { words })} text={t('foundNobodyText')} />;
  }
  const part = (title: string, findings: readonly WireFinding[]) =>
    findings.length === 0 ? null : (
      <section aria-label={title}>
        <h2 className="px-4 pt-3 pb-1 text-xs font-medium text-muted-foreground">{title}</h2>
        <ul className="divide-y divide-border">
          {findings.map((finding) => (
            <li key={finding.conversation.id}>
              <FindingRow
                finding={finding}
                href={hrefOf(finding, address)}
                selected={finding.conversation.id === selected}
                timeZone={timeZone}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <nav aria-label={t('found')} className="scroll-quiet min-h-0 flex-1 overflow-y-auto pb-4">
      {part(t('foundCustomers'), customers)}
      {part(t('foundMessages'), messages)}
      <LoadMore
        more={search.hasNextPage}
        loading={search.isFetchingNextPage}
        onMore={() => void search.fetchNextPage()}
      />
    </nav>
  );
}

function hrefOf({ conversation, message }: WireFinding, address: string): string {
  const at = message ? queryString({ at: message.seq }) : '';
  return `/inbox/${conversation.id}${address}${address === '' ? at : at.replace('?', '&')}`;
}
