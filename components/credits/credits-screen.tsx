'use client';

import { useTranslations } from 'next-intl';
import { Screen } from '../shell/screen';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { TableSkeleton } from '../ui/table-skeleton';
import { BalanceCard } from './balance-card';
import { HistoryPanel } from './history-panel';
import { PacksPanel } from './packs-panel';
import { useCredits } from './use-credits';

/** The company's credits: how many, how to have more, and where each came from and went. */
export function CreditsScreen() {
  const t = useTranslations('credits');
  const credits = useCredits();
  return (
    <Screen>
      <PageHeader title={t('title')} text={t('text')} />
      {credits.isPending ? (
        <TableSkeleton />
      ) : credits.isError ? (
        <ErrorState
          error={credits.error}
          onRetry={() => void credits.refetch()}
          retrying={credits.isFetching}
        />
      ) : (
        <div className="flex flex-col gap-8">
          <BalanceCard balance={credits.data.balance} />
          <PacksPanel packs={credits.data.packs} />
          <HistoryPanel />
        </div>
      )}
    </Screen>
  );
}
