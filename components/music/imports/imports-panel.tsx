'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { LoadMore } from '../../ui/load-more';
import { TableSkeleton } from '../../ui/table-skeleton';
import { ImportCard } from './import-card';
import { useImports } from './use-imports';

/** What is being brought into the library, and what was. */
export function ImportsPanel() {
  const t = useTranslations('music.imports');
  const imports = useImports();
  if (imports.isPending) return <TableSkeleton />;
  if (imports.isError) {
    return (
      <ErrorState
        error={imports.error}
        onRetry={() => void imports.refetch()}
        retrying={imports.isFetching}
      />
    );
  }
  const all = imports.data.pages.flatMap((page) => page.imports);
  if (all.length === 0) return <EmptyState icon={Download} title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {all.map((one) => (
          <ImportCard key={one.id} run={one} />
        ))}
      </ul>
      <LoadMore
        more={imports.hasNextPage}
        loading={imports.isFetchingNextPage}
        onMore={() => void imports.fetchNextPage()}
      />
    </>
  );
}
