'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { Section } from '../ui/section';
import { TableSkeleton } from '../ui/table-skeleton';
import { HistoryTable } from './history-table';
import { useCreditEntries } from './use-credit-entries';

export function HistoryPanel() {
  const t = useTranslations('credits');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const entries = useCreditEntries();
  const rows = entries.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section title={t('history')}>
      {entries.isPending ? (
        <TableSkeleton />
      ) : entries.isError ? (
        <ErrorState
          error={entries.error}
          onRetry={() => void entries.refetch()}
          retrying={entries.isFetching}
        />
      ) : rows.length > 0 ? (
        <>
          <HistoryTable entries={rows} timeZone={timeZone} />
          <LoadMore
            more={entries.hasNextPage}
            loading={entries.isFetchingNextPage}
            onMore={() => void entries.fetchNextPage()}
          />
        </>
      ) : (
        <EmptyState icon={History} title={t('emptyTitle')} text={t('emptyText')} />
      )}
    </Section>
  );
}
