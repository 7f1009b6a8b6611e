'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Booking } from '@/lib/calendar/schemas';
import { queryKeys } from '../api/query-keys';
import { request } from '../api/request';
import type { Wire } from '../api/wire';
import { Notice } from '../ui/notice';
import { TimeRange } from '../ui/time-range';

/** Bookings that lie on a day off: they stay until the owner moves them. Nothing when there are none. */
export function AffectedBookings() {
  const t = useTranslations('settings');
  const found = useQuery({
    queryKey: [...queryKeys.bookings, 'affected'],
    queryFn: ({ signal }) =>
      request<{ affected: { booking: Wire<Booking>; off: string }[] }>('/api/bookings/affected', { signal }),
  });
  const affected = found.data?.affected ?? [];
  if (affected.length === 0) return null;
  return (
    <Notice kind="waiting" role="status">
      <p>{t('affected', { count: affected.length })}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {affected.slice(0, 50).map(({ booking, off }) => (
          <li key={booking.id}>
            <Link
              className="underline underline-offset-4"
              href={`/calendar?view=day&day=${booking.start.slice(0, 10)}&booking=${booking.id}`}
            >
              <TimeRange start={booking.start} end={booking.end} timeZone={booking.timeZone} withDay />
            </Link>{' '}
            <span className="wrap-anywhere">
              {booking.title} · {off}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
