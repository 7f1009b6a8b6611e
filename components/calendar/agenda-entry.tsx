'use client';

import { Truck, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { TimeRange } from '../ui/time-range';
import type { WireBooking } from './use-bookings';

/** One taken time: dashed while the customer is paying, solid once it is certain. */
export function AgendaEntry({ booking }: { booking: WireBooking }) {
  const t = useTranslations('calendar');
  const format = useFormatter();
  const held = booking.status === 'HELD';
  const Icon = booking.kind === 'DELIVERY' ? Truck : UserRound;
  const place = [booking.city, booking.address].filter(Boolean).join(', ');
  return (
    <Link
      href={`/orders?order=${booking.reference}`}
      className={cn(
        'flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded border bg-card px-4 py-3 transition-colors hover:bg-hover',
        held ? 'border-dashed border-waiting' : 'border-border border-l-4 border-l-paid',
      )}
    >
      <TimeRange
        start={booking.start}
        end={booking.end}
        timeZone={booking.timeZone}
        className="min-w-36 shrink-0 font-semibold"
      />
      <span className="flex min-w-0 flex-1 basis-56 items-start gap-2">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
        <span className="min-w-0">
          <span className="block wrap-anywhere">{booking.title}</span>
          {place ? <span className="block text-muted-foreground wrap-anywhere">{place}</span> : null}
        </span>
      </span>
      <span className={cn('text-xs', held ? 'text-waiting' : 'text-muted-foreground')}>
        {held && booking.holdExpiresAt
          ? t('heldUntil', {
              time: format.dateTime(new Date(booking.holdExpiresAt), {
                hour: 'numeric',
                minute: '2-digit',
                timeZone: booking.timeZone,
              }),
            })
          : t(`kinds.${booking.kind}`)}
      </span>
    </Link>
  );
}
