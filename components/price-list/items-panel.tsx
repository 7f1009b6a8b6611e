'use client';

import { Plus, SearchX, Tags } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import { useAddress } from '../address/use-address';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { LoadMore } from '../ui/load-more';
import { SearchInput } from '../ui/search-input';
import { TableSkeleton } from '../ui/table-skeleton';
import { ExportItems } from './export-items';
import { ItemDialog } from './item-dialog';
import { ItemsTable } from './items-table';
import type { WireItem } from './price-list-api';
import { useItems } from './use-items';

type Props = { currency: string; onUpload: () => void };

/** What is on sale: found, changed and added to. */
export function ItemsPanel({ currency, onUpload }: Props) {
  const t = useTranslations('catalogue');
  const { get, replace } = useAddress();
  const query = get('query') ?? '';
  const items = useItems(query);
  const [editing, setEditing] = useState<WireItem | 'new' | null>(null);
  const search = useCallback((next: string) => replace({ query: next }), [replace]);
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SearchInput label={t('searchItems')} value={query} onChange={search} />
        <div className="flex gap-2">
          {rows.length > 0 ? <ExportItems /> : null}
          <Button variant="secondary" onClick={() => setEditing('new')}>
            <Plus aria-hidden />
            {t('addItem')}
          </Button>
        </div>
      </div>
      {items.isPending ? (
        <TableSkeleton />
      ) : items.isError ? (
        <ErrorState error={items.error} onRetry={() => void items.refetch()} retrying={items.isFetching} />
      ) : rows.length > 0 ? (
        <>
          <ItemsTable items={rows} onEdit={setEditing} />
          <LoadMore
            more={items.hasNextPage}
            loading={items.isFetchingNextPage}
            onMore={() => void items.fetchNextPage()}
          />
        </>
      ) : query ? (
        <EmptyState icon={SearchX} title={t('foundNothing', { query })} text={t('foundNothingText')} />
      ) : (
        <EmptyState
          icon={Tags}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onClick={onUpload}>{t('upload')}</Button>}
        />
      )}
      {editing ? (
        <ItemDialog
          item={editing === 'new' ? null : editing}
          currency={currency}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </div>
  );
}
