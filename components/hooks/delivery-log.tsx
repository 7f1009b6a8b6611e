'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DateTime } from '../ui/date-time';
import { ErrorState } from '../ui/error-state';
import { FormError } from '../ui/form-error';
import { IconButton } from '../ui/icon-button';
import { LoadMore } from '../ui/load-more';
import { StatusDot } from '../ui/status-dot';
import { TableSkeleton } from '../ui/table-skeleton';
import type { Tone } from '../ui/tone';
import { eventKeys } from './event-keys';
import { useDeliveries, type WireDelivery } from './use-deliveries';
import { useReplay } from './use-replay';

const tones: Readonly<Record<WireDelivery['state'], Tone>> = {
  PENDING: 'waiting',
  DELIVERED: 'paid',
  FAILED: 'failed',
  DROPPED: 'neutral',
};

type Props = { hookId: string; canReplay: boolean; timeZone: string };

/** What was sent to a receiver: every attempt with what came of it, and the way to send it once more. */
export function DeliveryLog({ hookId, canReplay, timeZone }: Props) {
  const t = useTranslations('settings.hooks');
  const log = useDeliveries(hookId);
  const replay = useReplay(hookId);
  if (log.isPending) return <TableSkeleton />;
  if (log.isError)
    return <ErrorState error={log.error} onRetry={() => void log.refetch()} retrying={log.isFetching} />;
  const deliveries = log.data.pages.flatMap((page) => page.deliveries);
  if (deliveries.length === 0) return <p className="text-sm text-muted-foreground">{t('logEmpty')}</p>;
  return (
    <div className="flex flex-col gap-2">
      <FormError error={replay.error} />
      <ul aria-label={t('log')} className="border-t border-border">
        {deliveries.map((delivery) => (
          <li
            key={delivery.id}
            className="flex items-start gap-3 border-b border-border py-3 text-sm last:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <StatusDot tone={tones[delivery.state]}>{t(`state.${delivery.state}`)}</StatusDot>
                <span>{t(`event.${eventKeys[delivery.event]}`)}</span>
                <DateTime at={delivery.createdAt} timeZone={timeZone} className="text-muted-foreground" />
              </p>
              <p className="truncate font-mono text-xs text-muted-foreground">{delivery.id}</p>
              <Attempts attempts={delivery.attempts} timeZone={timeZone} />
              {delivery.nextAt === null ? null : (
                <p className="text-muted-foreground">
                  {t('next')} <DateTime at={delivery.nextAt} timeZone={timeZone} />
                </p>
              )}
            </div>
            <IconButton
              icon={RotateCcw}
              label={t('replay')}
              disabled={!canReplay}
              pending={replay.isPending && replay.variables === delivery.id}
              onClick={() => replay.mutate(delivery.id)}
            />
          </li>
        ))}
      </ul>
      <LoadMore
        more={log.hasNextPage}
        loading={log.isFetchingNextPage}
        onMore={() => void log.fetchNextPage()}
      />
    </div>
  );
}

function Attempts({ attempts, timeZone }: { attempts: WireDelivery['attempts']; timeZone: string }) {
  const t = useTranslations('settings.hooks');
  return (
    <ol className="mt-1 flex flex-col gap-1">
      {attempts.map(({ at, tookMs, status, problem }) => (
        <li key={at} className="flex flex-wrap gap-x-3 text-muted-foreground">
          <DateTime at={at} timeZone={timeZone} />
          <span className="text-foreground">{status === null ? problem : t('answered', { status })}</span>
          <span className="tabular-nums">{t('took', { ms: tookMs })}</span>
        </li>
      ))}
    </ol>
  );
}
