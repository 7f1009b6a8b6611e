'use client';

import { CalendarClock, MapPin, ShoppingBag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { OwnBooking } from '@/lib/calendar/own/schemas';
import type { BookedOrder } from '@/lib/orders/schemas';
import { Card } from '../ui/card';
import { cn } from '../ui/class-names';
import { useWhen } from './use-when';

type Props = { own: OwnBooking; order: BookedOrder };

/** When, where and what. */
export function BookingFacts({ own, order }: Props) {
  const t = useTranslations('booking');
  const { booking, movedFrom } = own;
  const { day, clock, when } = useWhen(booking.timeZone);
  const over = booking.status === 'CANCELLED' || booking.status === 'EXPIRED';
  const place = [booking.city, booking.address].filter(Boolean).join(', ');
  return (
    <Card className="flex flex-col gap-3 p-4">
      <div className="flex items-start gap-3">
        <CalendarClock aria-hidden className="mt-1 size-5 shrink-0 text-muted-foreground" />
        <div className={cn('min-w-0', over && 'text-muted-foreground line-through')}>
          <p className="text-lg font-semibold first-letter:uppercase">
            <time suppressHydrationWarning dateTime={booking.start.toISOString()}>
              {day(booking.start)}
            </time>
          </p>
          <p suppressHydrationWarning className="text-lg tabular-nums">
            {clock(booking.start, booking.end)}
          </p>
          <p className="text-xs text-muted-foreground">{t('zone', { zone: booking.timeZone })}</p>
          {movedFrom && !over ? (
            <p suppressHydrationWarning className="mt-1 text-sm text-muted-foreground">
              {t('movedFrom', { when: when(movedFrom) })}
            </p>
          ) : null}
        </div>
      </div>
      {place ? (
        <p className="flex items-start gap-3 wrap-anywhere">
          <MapPin aria-label={t('where')} className="mt-0.5 size-5 shrink-0 text-muted-foreground" />
          {place}
        </p>
      ) : null}
      <p className="flex items-start gap-3 wrap-anywhere">
        <ShoppingBag aria-label={t('what')} className="mt-0.5 size-5 shrink-0 text-muted-foreground" />
        <span className="min-w-0">
          {booking.title}
          <span className="block text-sm text-muted-foreground">{t('order', { number: order.number })}</span>
        </span>
      </p>
      {order.others.map((other) => (
        <p key={other.id} suppressHydrationWarning className="border-t border-border pt-3 text-sm">
          <span className="block text-muted-foreground">{t('also')}</span>
          {t(`kinds.${other.kind}`)}: {when(other.start)}
        </p>
      ))}
    </Card>
  );
}
