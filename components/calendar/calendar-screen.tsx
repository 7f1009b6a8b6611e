'use client';

import { CalendarDays, Clock } from 'lucide-react';
import Link from 'next/link';
import { useNow, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { useAddress } from '../address/use-address';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { TableSkeleton } from '../ui/table-skeleton';
import { useMounted } from '../ui/use-mounted';
import { AgendaDay } from './agenda-day';
import { useBookings } from './use-bookings';
import { weekOf } from './week-of';
import { WeekSwitch } from './week-switch';

/** The week's appointments and deliveries, day by day, on the company's clock. */
export function CalendarScreen() {
  const t = useTranslations('calendar');
  const { get, set } = useAddress();
  const now = useNow({ updateInterval: 60_000 });
  // The server words dates a little differently than browsers do.
  const mounted = useMounted();
  const company = useActiveCompany();
  const timeZone = company?.timeZone ?? 'UTC';
  const week = weekOf(get('week'), timeZone, now);
  const current = week.monday === weekOf(null, timeZone, now).monday;
  const bookings = useBookings(week.from, week.to);
  const taken = (bookings.data?.bookings ?? []).filter(
    ({ status }) => status === 'HELD' || status === 'CONFIRMED',
  );
  const dayOf = (at: string) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const byDay = Map.groupBy(taken, ({ start }) => dayOf(start));
  return (
    <Screen>
      <PageHeader
        title={t('title')}
        text={t('text', { zone: timeZone })}
        action={
          <Button asChild variant="secondary">
            <Link href={`/settings?tab=${company?.type === 'PRODUCT' ? 'delivery' : 'hours'}`}>
              <Clock aria-hidden />
              {t('schedule')}
            </Link>
          </Button>
        }
      />
      {mounted ? (
        <WeekSwitch week={week} current={current} onChange={(monday) => set({ week: monday })} />
      ) : null}
      {bookings.isPending || !mounted ? (
        <TableSkeleton />
      ) : bookings.isError ? (
        <ErrorState
          error={bookings.error}
          onRetry={() => void bookings.refetch()}
          retrying={bookings.isFetching}
        />
      ) : taken.length === 0 ? (
        <EmptyState icon={CalendarDays} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        week.days.map((day) => (
          <AgendaDay
            key={day}
            day={day}
            isToday={day === dayOf(now.toISOString())}
            bookings={byDay.get(day) ?? []}
          />
        ))
      )}
    </Screen>
  );
}
