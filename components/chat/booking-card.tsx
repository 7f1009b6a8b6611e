'use client';

import { CalendarCheck2, CalendarPlus, MapPin } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { BookingCard as Booking } from '@/lib/conversations/schemas';
import { Button } from '../ui/button';
import type { Viewer } from './viewer';

/** A time that is now certain: what, when, where, and a file for the customer's own calendar. */
export function BookingCard({ card, viewer }: { card: Booking; viewer: Viewer }) {
  const t = useTranslations('chat');
  const format = useFormatter();
  const zone = { timeZone: card.timeZone };
  const [start, end] = [new Date(card.start), new Date(card.end)];
  const place = [card.city, card.address].filter(Boolean).join(', ');
  const clock = { hour: 'numeric', minute: '2-digit', ...zone } as const;
  return (
    <article
      aria-label={t('booking')}
      className="flex w-full flex-col gap-2 rounded border border-paid bg-card p-4"
    >
      <p className="flex items-center gap-2 text-sm font-medium text-paid">
        <CalendarCheck2 aria-hidden className="size-4" />
        {t(card.bookingKind === 'DELIVERY' ? 'deliveryConfirmed' : 'visitConfirmed')}
      </p>
      <p className="text-base font-semibold first-letter:uppercase">
        <time dateTime={card.start}>
          {format.dateTime(start, { weekday: 'long', day: 'numeric', month: 'long', ...zone })},{' '}
          <span className="whitespace-nowrap tabular-nums">{format.dateTimeRange(start, end, clock)}</span>
        </time>
      </p>
      <p className="text-sm wrap-anywhere">{card.title}</p>
      {place ? (
        <p className="flex items-start gap-2 text-sm wrap-anywhere">
          <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
          {place}
        </p>
      ) : null}
      <p className="text-xs text-muted-foreground">{t('zone', { zone: card.timeZone })}</p>
      {viewer.kind === 'customer' ? (
        <Button asChild variant="secondary" size="lg" className="mt-1 w-full">
          <a href={card.icsUrl} download>
            <CalendarPlus aria-hidden />
            {t('addToCalendar')}
          </a>
        </Button>
      ) : null}
      {viewer.kind === 'customer' && card.pageUrl ? (
        <Button asChild variant="ghost" size="lg" className="w-full">
          <a href={card.pageUrl} target="_blank" rel="noopener">
            {t('moveOrCancel')}
          </a>
        </Button>
      ) : null}
    </article>
  );
}
