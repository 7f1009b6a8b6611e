'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { AgendaEntry } from './agenda-entry';
import type { WireBooking } from './use-bookings';

type Props = { day: string; isToday: boolean; off: string; bookings: readonly WireBooking[] };

export function AgendaDay({ day, isToday, off, bookings }: Props) {
  const t = useTranslations('calendar');
  const format = useFormatter();
  // A day of the calendar, not an instant: read and written in the same zone, so that it stays that day.
  const date = new Date(`${day}T12:00:00Z`);
  return (
    <section
      aria-labelledby={`day-${day}`}
      className="grid gap-2 border-t border-border py-4 md:grid-cols-[12rem_1fr] md:gap-6"
    >
      <h2
        id={`day-${day}`}
        className={cn('flex items-baseline gap-2 first-letter:uppercase', isToday && 'text-primary-text')}
      >
        <span className="font-medium first-letter:uppercase">
          {format.dateTime(date, { weekday: 'long', timeZone: 'UTC' })}
        </span>
        <span className="text-muted-foreground">
          {format.dateTime(date, { day: 'numeric', month: 'long', timeZone: 'UTC' })}
        </span>
        {isToday ? (
          <span className="rounded-full bg-primary-soft px-2 py-0.5 text-xs font-medium">{t('today')}</span>
        ) : null}
        {off ? <span className="text-sm text-waiting">{off}</span> : null}
      </h2>
      {bookings.length > 0 ? (
        <ul className="flex flex-col gap-2">
          {bookings.map((booking) => (
            <li key={booking.id}>
              <AgendaEntry booking={booking} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted-foreground">{t('nothing')}</p>
      )}
    </section>
  );
}
