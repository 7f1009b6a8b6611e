'use client';

import { CopyCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useAddress } from '../../address/use-address';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadMore } from '../../ui/load-more';
import { Segmented } from '../../ui/segmented';
import { TableSkeleton } from '../../ui/table-skeleton';
import { DuplicateCard } from './duplicate-card';
import { useDuplicates } from './use-duplicates';

/** Pairs of tracks that may be one recording, for a person's ear and word. */
export function DuplicatesPanel() {
  const t = useTranslations('music.duplicates');
  const { get, set } = useAddress();
  const state = get('pairs') === 'all' ? 'all' : 'open';
  const pairs = useDuplicates(state);
  const all = pairs.data?.pages.flatMap((page) => page.duplicates) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t('which')}
        className="w-72"
        value={state}
        options={[
          { value: 'open', label: t('open') },
          { value: 'all', label: t('all') },
        ]}
        onChange={(next) => set({ pairs: next === 'open' ? null : next })}
      />
      {pairs.isPending ? (
        <TableSkeleton />
      ) : pairs.isError ? (
        <ErrorState error={pairs.error} onRetry={() => void pairs.refetch()} retrying={pairs.isFetching} />
      ) : all.length === 0 ? (
        <EmptyState icon={CopyCheck} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <>
          <ul className="flex flex-col gap-4">
            {all.map((pair) => (
              <DuplicateCard key={pair.id} pair={pair} />
            ))}
          </ul>
          <LoadMore
            more={pairs.hasNextPage}
            loading={pairs.isFetchingNextPage}
            onMore={() => void pairs.fetchNextPage()}
          />
        </>
      )}
    </div>
  );
}
