'use client';

import { type LucideIcon, Truck, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import type { WireBooking } from './use-bookings';
import type { WireDay } from './use-calendar-days';
import { useWords } from './use-words';

type Props = {
  days: readonly WireDay[];
  bookings: readonly WireBooking[];
  /** Any day of the month shown. */
  month: string;
  today: string;
  onDay: (day: string) => void;
};

/** A month at a glance: how many come on each day, and how full it is. */
export function MonthGrid({ days, bookings, month, today, onDay }: Props) {
  const t = useTranslations('calendar');
  const { weekday, dayNumber, longDay } = useWords('UTC');
  return (
    <section aria-label={t('monthGrid')} className="overflow-hidden rounded border border-border bg-card">
      <div aria-hidden className="grid grid-cols-7 border-b border-border">
        {days.slice(0, 7).map((day) => (
          <span
            key={day.date}
            className="py-1.5 text-center text-xs text-muted-foreground first-letter:uppercase"
          >
            {weekday(day.date, 'short')}
          </span>
        ))}
      </div>
      <div className="grid grid-cols-7">
        {days.map((day) => {
          const here = bookings.filter(
            ({ start }) =>
              Date.parse(start) >= Date.parse(day.start) && Date.parse(start) < Date.parse(day.end),
          );
          const visits = here.filter(({ kind }) => kind === 'APPOINTMENT').length;
          const names = day.off.map(({ name }) => name).join(', ');
          const inside = day.date.slice(0, 7) === month.slice(0, 7);
          const filled = day.filled === null ? null : Math.round(day.filled * 100);
          return (
            <button
              key={day.date}
              type="button"
              onClick={() => onDay(day.date)}
              aria-current={day.date === today ? 'date' : undefined}
              className={cn(
                'flex min-h-18 flex-col items-stretch gap-1 border-t border-l border-border p-1 text-left text-xs hover:bg-hover sm:min-h-26 sm:p-2 [&:nth-child(7n+1)]:border-l-0 [&:nth-child(-n+7)]:border-t-0',
                (day.open.length === 0 && day.windows.length === 0) || !inside ? 'bg-muted' : '',
              )}
            >
              <span
                className={cn(
                  'self-start text-sm tabular-nums',
                  inside ? 'font-semibold' : 'text-muted-foreground',
                  day.date === today && 'rounded-full bg-primary px-1.5 text-primary-foreground',
                )}
              >
                {dayNumber(day.date)}
                <span className="sr-only">, {longDay(day.date)}</span>
              </span>
              {names ? <span className="truncate text-waiting">{names}</span> : null}
              <span className="flex flex-wrap gap-x-2 gap-y-0.5">
                <Count icon={UserRound} count={visits} label={t('kinds.APPOINTMENT')} />
                <Count icon={Truck} count={here.length - visits} label={t('kinds.DELIVERY')} />
              </span>
              {filled === null || filled === 0 ? null : (
                <span className="mt-auto flex items-center gap-1.5">
                  <span aria-hidden className="h-1.5 min-w-0 flex-1 overflow-hidden rounded-full bg-muted">
                    <span
                      className={cn('block h-full rounded-full', filled >= 90 ? 'bg-waiting' : 'bg-primary')}
                      style={{ width: `${Math.max(4, filled)}%` }}
                    />
                  </span>
                  <span className="text-muted-foreground tabular-nums max-sm:sr-only">{filled}%</span>
                </span>
              )}
            </button>
          );
        })}
      </div>
    </section>
  );
}

function Count({ icon: Icon, count, label }: { icon: LucideIcon; count: number; label: string }) {
  if (count === 0) return null;
  return (
    <span className="flex items-center gap-1 tabular-nums">
      <Icon aria-hidden className="size-3.5 text-muted-foreground" />
      {count}
      <span className="sr-only">{label}</span>
    </span>
  );
}
