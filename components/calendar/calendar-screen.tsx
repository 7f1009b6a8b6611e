'use client';

import { Clock } from 'lucide-react';
import Link from 'next/link';
import { useNow, useTranslations } from 'next-intl';
import { useAddress } from '../address/use-address';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { useMe } from '../shell/use-me';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { TableSkeleton } from '../ui/table-skeleton';
import { useMounted } from '../ui/use-mounted';
import { CalendarBar } from './calendar-bar';
import { CalendarBoard } from './calendar-board';
import { type CalendarView, calendarRange } from './calendar-range';
import { useBookings } from './use-bookings';
import { useCalendarDays } from './use-calendar-days';
import { useWide } from './use-wide';

const views: readonly CalendarView[] = ['day', 'week', 'month'];

/** Appointments and deliveries on the company's clock: a day, a week or a month of them. What is shown is in the address. */
export function CalendarScreen() {
  const t = useTranslations('calendar');
  const { get, set } = useAddress();
  const now = useNow({ updateInterval: 60_000 });
  // The server words dates a little differently than browsers do.
  const mounted = useMounted();
  const wide = useWide();
  const company = useActiveCompany();
  const timeZone = company?.timeZone ?? 'UTC';
  const canMove = useMe().data?.user.role !== 'MANAGER';
  const view = views.find((one) => one === get('view')) ?? (wide ? 'week' : 'day');
  const range = calendarRange(view, get('day') ?? get('week'), timeZone, now);
  const bookings = useBookings(range.start, range.end);
  const days = useCalendarDays(range.from, range.days);
  const [kind, city] = [get('kind'), get('city')];
  const live = (bookings.data?.bookings ?? []).filter(
    ({ status }) => status === 'HELD' || status === 'CONFIRMED',
  );
  const shown = live.filter(
    (booking) => (!kind || booking.kind === kind) && (!city || booking.city === city),
  );
  const failed = bookings.isError ? bookings : days.isError ? days : null;
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
        <CalendarBar
          view={view}
          range={range}
          kind={kind}
          city={city}
          cities={[...new Set(live.flatMap((booking) => booking.city ?? []))].sort()}
          bothKinds={company?.type === 'HYBRID' || new Set(live.map((booking) => booking.kind)).size > 1}
          onChange={(change) => set({ week: null, ...change })}
        />
      ) : null}
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} retrying={failed.isFetching} />
      ) : !mounted || !bookings.data || !days.data ? (
        <TableSkeleton />
      ) : (
        <CalendarBoard
          view={view}
          range={range}
          wide={wide}
          days={days.data.days}
          bookings={shown}
          timeZone={timeZone}
          now={now}
          canMove={canMove}
        />
      )}
    </Screen>
  );
}
