'use client';

import { useTranslations } from 'next-intl';
import { ErrorState } from '../../ui/error-state';
import { Section } from '../../ui/section';
import { TableSkeleton } from '../../ui/table-skeleton';
import { DayChart } from './day-chart';
import { FailureReasons } from './failure-reasons';
import { Figures } from './figures';
import { PoolFacts } from './pool-facts';
import { SourcesTable } from './sources-table';
import { useStatistics } from './use-statistics';

/** The library in figures: how much there is, how well it comes in, what holds it back. */
export function StatisticsPanel() {
  const t = useTranslations('music.statistics');
  const { figures, pool } = useStatistics();
  return (
    <div className="flex flex-col gap-8">
      {figures.isPending ? (
        <TableSkeleton />
      ) : figures.isError ? (
        <ErrorState
          error={figures.error}
          onRetry={() => void figures.refetch()}
          retrying={figures.isFetching}
        />
      ) : (
        <>
          <Figures statistics={figures.data} />
          <Section title={t('byDay')}>
            <DayChart days={figures.data.byDay} />
          </Section>
          <Section title={t('bySource')}>
            <SourcesTable rows={figures.data.bySource} />
          </Section>
          <FailureReasons reasons={figures.data.reasons} />
        </>
      )}
      {pool.data ? (
        <Section title={t('pool')}>
          <PoolFacts pool={pool.data} />
        </Section>
      ) : null}
    </div>
  );
}
