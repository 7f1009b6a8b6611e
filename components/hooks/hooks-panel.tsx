'use client';

import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { HookCard } from './hook-card';
import { HookForm } from './hook-form';
import { useHooks } from './use-hooks';

/** Where other programs are told of the platform's news. */
export function HooksPanel() {
  const t = useTranslations('settings.hooks');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const hooks = useHooks();
  if (hooks.isPending) return <TableSkeleton />;
  if (hooks.isError)
    return (
      <ErrorState error={hooks.error} onRetry={() => void hooks.refetch()} retrying={hooks.isFetching} />
    );
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted-foreground">{t('intro')}</p>
      <HookForm events={hooks.data.events} />
      {hooks.data.hooks.map((hook) => (
        <HookCard key={hook.id} hook={hook} timeZone={timeZone} />
      ))}
    </div>
  );
}
