'use client';

import { Plus, ScrollText } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMe } from '../../shell/use-me';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { TableSkeleton } from '../../ui/table-skeleton';
import { SourceCard } from './source-card';
import { useSources } from './use-sources';

/** Where tracks come from, and under which rights. */
export function SourcesPanel() {
  const t = useTranslations('music.sources');
  const mayDeclare = useMe().data?.user.role === 'ADMIN';
  const sources = useSources();
  const declare = mayDeclare ? (
    <Button asChild>
      <Link href="/music/sources/new">
        <Plus aria-hidden />
        {t('declare')}
      </Link>
    </Button>
  ) : null;
  if (sources.isPending) return <TableSkeleton />;
  if (sources.isError) {
    return (
      <ErrorState
        error={sources.error}
        onRetry={() => void sources.refetch()}
        retrying={sources.isFetching}
      />
    );
  }
  if (sources.data.length === 0) {
    return (
      <EmptyState
        icon={ScrollText}
        title={t('emptyTitle')}
        text={t(mayDeclare ? 'emptyText' : 'emptyForManager')}
        action={declare}
      />
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-muted-foreground">{t('text')}</p>
        {declare}
      </div>
      <ul className="grid gap-4 lg:grid-cols-2">
        {sources.data.map((source) => (
          <SourceCard key={source.id} source={source} mayDeclare={mayDeclare} />
        ))}
      </ul>
    </div>
  );
}
