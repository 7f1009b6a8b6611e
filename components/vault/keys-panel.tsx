'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { KeyCard } from './key-card';
import { useCredentials } from './use-credentials';

/** The keys of the company's outside accounts. */
export function KeysPanel() {
  const t = useTranslations('settings.keys');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const credentials = useCredentials();
  if (credentials.isPending) return <TableSkeleton />;
  if (credentials.isError) {
    return (
      <ErrorState
        error={credentials.error}
        onRetry={() => void credentials.refetch()}
        retrying={credentials.isFetching}
      />
    );
  }
  if (credentials.data.length === 0)
    return <EmptyState icon={KeyRound} title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted-foreground">{t('intro')}</p>
      {credentials.data.map((credential) => (
        <KeyCard key={credential.id} credential={credential} timeZone={timeZone} />
      ))}
    </div>
  );
}
