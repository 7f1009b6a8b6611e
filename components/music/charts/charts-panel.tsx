'use client';

import { ChartNoAxesColumn } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useAddress } from '../../address/use-address';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { TableSkeleton } from '../../ui/table-skeleton';
import { useSources } from '../sources/use-sources';
import { ChartTable } from './chart-table';
import { useChart } from './use-chart';

/** Charts as they stood on a day, and what has moved since the one before. */
export function ChartsPanel() {
  const t = useTranslations('music.charts');
  const { get, set } = useAddress();
  const sources = useSources();
  const withChart = sources.data?.filter(({ chartUrl }) => chartUrl !== null) ?? [];
  const sourceId = get('source') ?? withChart[0]?.id ?? null;
  const day = get('day') ?? '';
  const chart = useChart(sourceId, day);
  if (sources.isPending) return <TableSkeleton />;
  if (withChart.length === 0)
    return <EmptyState icon={ChartNoAxesColumn} title={t('noneTitle')} text={t('noneText')} />;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-3">
        <div className="w-56">
          <Select
            aria-label={t('source')}
            value={sourceId ?? ''}
            onChange={(event) => set({ source: event.target.value, day: null })}
          >
            {withChart.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
        <Input
          type="date"
          aria-label={t('day')}
          className="w-44"
          value={day || (chart.data?.day ?? '')}
          onChange={(event) => set({ day: event.target.value || null })}
        />
      </div>
      {chart.isPending ? (
        <TableSkeleton />
      ) : chart.isError ? (
        <ErrorState error={chart.error} onRetry={() => void chart.refetch()} retrying={chart.isFetching} />
      ) : chart.data === null ? (
        <EmptyState icon={ChartNoAxesColumn} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <ChartTable chart={chart.data} />
      )}
    </div>
  );
}
