'use client';

import { MapPin, Truck, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { TimeRange } from '../ui/time-range';
import type { OrderView } from './order-view';

type Booking = OrderView['bookings'][number];

/** A time that belongs to an order: dashed while it is only held, solid once it is certain. */
export function BookingBlock({ booking }: { booking: Booking }) {
  const t = useTranslations('calendar');
  const Icon = booking.kind === 'DELIVERY' ? Truck : UserRound;
  const place = [booking.city, booking.address].filter(Boolean).join(', ');
  const over = booking.status === 'EXPIRED' || booking.status === 'CANCELLED';
  return (
    <div
      className={cn(
        'flex gap-3 rounded border p-3',
        booking.status === 'CONFIRMED' && 'border-paid',
        booking.status === 'HELD' && 'border-dashed border-waiting',
        over && 'border-border text-muted-foreground',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
      <div className="min-w-0 flex-1">
        <p className={cn('font-medium', over && 'line-through')}>
          <TimeRange start={booking.start} end={booking.end} timeZone={booking.timeZone} withDay />
        </p>
        <p className="text-muted-foreground">
          {t(`kinds.${booking.kind}`)} · {t(`statuses.${booking.status}`)}
        </p>
        {place ? (
          <p className="flex items-start gap-1 wrap-anywhere">
            <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
            {place}
          </p>
        ) : null}
      </div>
    </div>
  );
}
