'use client';

import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { DayColumn } from './day-column';
import { DeliveryBand } from './delivery-band';
import { gridAxis } from './grid-axis';
import { GridHead } from './grid-head';
import type { WireBooking } from './use-bookings';
import type { WireDay } from './use-calendar-days';
import { useWords } from './use-words';

type Props = {
  days: readonly WireDay[];
  bookings: readonly WireBooking[];
  timeZone: string;
  today: string;
  now: Date;
  onDay: (day: string) => void;
};

const pixelsPerMinute = 0.85;

/** Days side by side on one clock: deliveries in a band by their windows, appointments where they lie in time. */
export function TimeGrid({ days, bookings, timeZone, today, now, onDay }: Props) {
  const t = useTranslations('calendar');
  const { hour: hourName } = useWords(timeZone);
  const visits = bookings.filter(({ kind }) => kind === 'APPOINTMENT');
  const deliveries = bookings.filter(({ kind }) => kind === 'DELIVERY');
  const bare = gridAxis(days, timeZone);
  const inDay = (day: WireDay, at: string) =>
    Date.parse(at) >= Date.parse(day.start) && Date.parse(at) < Date.parse(day.end);
  const busy = visits.flatMap((visit) => {
    const day = days.find((one) => inDay(one, visit.start));
    return day
      ? [{ from: bare.place(day, Date.parse(visit.start)), to: bare.place(day, Date.parse(visit.end)) }]
      : [];
  });
  const axis = gridAxis(days, timeZone, busy);
  const height = (axis.shown.to - axis.shown.from) * pixelsPerMinute;
  const top = (at: number) => (at - axis.shown.from) * pixelsPerMinute;
  const columns = { gridTemplateColumns: `3.5rem repeat(${days.length}, minmax(0, 1fr))` };
  const hasBand = deliveries.length > 0 || days.some((day) => day.windows.some((one) => one.taken > 0));
  return (
    <section
      aria-label={t(days.length === 1 ? 'dayGrid' : 'weekGrid')}
      className="overflow-x-auto rounded border border-border bg-card"
    >
      <div className={cn(days.length > 1 && 'min-w-180')}>
        <div className="grid border-b border-border" style={columns}>
          <span className="self-end px-1 pb-1 text-right text-[0.6875rem] leading-4 text-muted-foreground wrap-anywhere">
            {timeZone.split('/').at(-1)?.replaceAll('_', ' ')}
          </span>
          {days.map((day) => (
            <GridHead key={day.date} day={day} isToday={day.date === today} onDay={onDay} />
          ))}
        </div>
        {hasBand ? (
          <div className="grid border-b border-border" style={columns}>
            <span className="px-1 py-1 text-right text-[0.6875rem] leading-4 text-muted-foreground">
              {t('deliveries')}
            </span>
            {days.map((day) => (
              <DeliveryBand
                key={day.date}
                day={day}
                deliveries={deliveries.filter(({ start }) => inDay(day, start))}
                onDay={onDay}
              />
            ))}
          </div>
        ) : null}
        <div className="relative grid" style={{ ...columns, height: height + 12 }}>
          <div aria-hidden className="relative">
            {axis.hours
              .filter(({ at }) => at >= axis.shown.from && at <= axis.shown.to)
              .map(({ at, hour, again }) => (
                <span
                  key={at}
                  style={{ top: top(at) }}
                  className="absolute right-1 text-[0.6875rem] leading-4 text-muted-foreground tabular-nums"
                  title={again ? t('hourAgain') : undefined}
                >
                  {hourName(hour)}
                  {again ? '*' : ''}
                </span>
              ))}
          </div>
          {days.map((day) => (
            <DayColumn
              key={day.date}
              day={day}
              axis={axis}
              pixelsPerMinute={pixelsPerMinute}
              visits={visits.filter(({ start }) => inDay(day, start))}
              now={day.date === today ? now : null}
            />
          ))}
        </div>
        {axis.hours.some(({ again }) => again) ? (
          <p className="border-t border-border px-3 py-2 text-xs text-muted-foreground">{t('hourAgain')}</p>
        ) : null}
      </div>
    </section>
  );
}
