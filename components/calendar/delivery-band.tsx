'use client';

import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { useCalendar } from './calendar-context';
import { CalendarEntry } from './calendar-entry';
import { FreeTime } from './free-time';
import type { WireBooking } from './use-bookings';
import type { WireDay } from './use-calendar-days';
import { useWords } from './use-words';

type Props = { day: WireDay; deliveries: readonly WireBooking[]; onDay: (day: string) => void };

const mostShown = 3;

/** The day's delivery windows: how many of each are taken, in which cities, and the deliveries themselves. */
export function DeliveryBand({ day, deliveries, onDay }: Props) {
  const t = useTranslations('calendar');
  const { timeZone, lifted, times } = useCalendar();
  const { times: range } = useWords(timeZone);
  const free =
    lifted?.booking.kind === 'DELIVERY'
      ? times.filter(
          ({ start }) =>
            Date.parse(start) >= Date.parse(day.start) && Date.parse(start) < Date.parse(day.end),
        )
      : [];
  const windows = Map.groupBy(
    [...day.windows, ...strays(day, deliveries)],
    ({ start, end }) => `${start} ${end}`,
  );
  return (
    <div className="flex min-w-0 flex-col gap-1 border-l border-border p-1">
      {[...windows.values()]
        .toSorted((a, b) => (a[0]?.start ?? '').localeCompare(b[0]?.start ?? ''))
        .map((sharing) => {
          const [{ start, end }] = sharing as [(typeof sharing)[number]];
          const here = deliveries.filter((one) => one.start === start && one.end === end);
          const target = free.find((slot) => slot.start === start);
          if (here.length === 0 && !target) return null;
          const cities = Map.groupBy(here, ({ city }) => city ?? t('noCity'));
          return (
            <div key={`${start} ${end}`} className="relative min-w-0 rounded-half bg-muted p-1">
              {target ? <FreeTime slot={target} className="absolute inset-0 opacity-90" /> : null}
              <p className="text-[0.6875rem] leading-4 text-muted-foreground tabular-nums">
                <span className="font-semibold text-foreground">{range(start, end)}</span>
              </p>
              <p
                className={cn(
                  'text-[0.6875rem] leading-4 text-muted-foreground',
                  here.length === 0 && 'sr-only',
                )}
              >
                {[
                  ...[...cities].map(([city, list]) => `${city} ${list.length}`),
                  sharing
                    .filter(({ capacity }) => capacity > 0)
                    .map(({ taken, capacity }) => t('takenOf', { taken, capacity }))
                    .join(' + '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <div className="mt-0.5 flex flex-col gap-0.5">
                {here.slice(0, mostShown).map((booking) => (
                  <CalendarEntry key={booking.id} booking={booking} />
                ))}
                {here.length > mostShown ? (
                  <button
                    type="button"
                    onClick={() => onDay(day.date)}
                    className="rounded-half px-1 text-left text-xs text-primary-text hover:bg-hover"
                  >
                    {t('more', { count: here.length - mostShown })}
                  </button>
                ) : null}
              </div>
            </div>
          );
        })}
    </div>
  );
}

/** Deliveries at times that are no window any more still have to be seen. */
function strays(day: WireDay, deliveries: readonly WireBooking[]): WireDay['windows'] {
  return deliveries
    .filter(({ start, end }) => !day.windows.some((one) => one.start === start && one.end === end))
    .map(({ start, end }) => ({ start, end, city: null, capacity: 0, taken: 0 }));
}
