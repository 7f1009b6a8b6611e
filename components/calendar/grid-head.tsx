'use client';

import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import type { WireDay } from './use-calendar-days';
import { useWords } from './use-words';

type Props = { day: WireDay; isToday: boolean; onDay: (day: string) => void };

/** The name of a day above its column, with what is special about it. */
export function GridHead({ day, isToday, onDay }: Props) {
  const t = useTranslations('calendar');
  const { weekday, dayNumber, longDay } = useWords('UTC');
  const hours = (Date.parse(day.end) - Date.parse(day.start)) / 3_600_000;
  const names = day.off.map(({ name }) => name).join(', ');
  return (
    <div className="min-w-0 border-l border-border px-1 py-1.5 text-center">
      <button
        type="button"
        title={longDay(day.date)}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => onDay(day.date)}
        className="inline-flex max-w-full items-baseline gap-1.5 rounded-half px-1.5 text-sm hover:bg-hover"
      >
        <span className="text-muted-foreground first-letter:uppercase">{weekday(day.date, 'short')}</span>
        <span
          className={cn(
            'font-semibold tabular-nums',
            isToday && 'rounded-full bg-primary px-1.5 text-primary-foreground',
          )}
        >
          {dayNumber(day.date)}
        </span>
      </button>
      {names ? (
        <p className="truncate text-xs text-waiting" title={names}>
          {names}
        </p>
      ) : null}
      {hours === 24 ? null : <p className="text-xs text-muted-foreground">{t('dayLength', { hours })}</p>}
    </div>
  );
}
