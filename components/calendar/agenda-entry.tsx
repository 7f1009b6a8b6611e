'use client';

import { MessageCircleQuestion, Truck, UserRound } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { TimeRange } from '../ui/time-range';
import { bookingLook } from './booking-look';
import { useCalendar } from './calendar-context';
import type { WireBooking } from './use-bookings';

/** One taken time on a line of its own: dashed while the customer is paying, solid once it is certain. */
export function AgendaEntry({ booking }: { booking: WireBooking }) {
  const t = useTranslations('calendar');
  const format = useFormatter();
  const { open } = useCalendar();
  const held = booking.status === 'HELD';
  const Icon = booking.kind === 'DELIVERY' ? Truck : UserRound;
  const place = [booking.city, booking.address].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      data-entry={booking.id}
      onClick={() => open(booking.id)}
      className={cn(bookingLook(booking), 'flex w-full flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3')}
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
          {booking.cancelAskedAt ? (
            <span className="flex items-center gap-1 text-waiting">
              <MessageCircleQuestion aria-hidden className="size-4" />
              {t('cancelAsked')}
            </span>
          ) : null}
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
    </button>
  );
}
