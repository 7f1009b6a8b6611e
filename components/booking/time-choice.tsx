'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/class-names';
import type { OwnTime } from './use-own-times';
import { useWhen } from './use-when';

type Props = {
  times: readonly OwnTime[];
  timeZone: string;
  chosen: string | null;
  /** How long before its beginning a booking may be cancelled. */
  cancelHours: number;
  onChoose: (start: string) => void;
  more: boolean;
  loading: boolean;
  onMore: () => void;
};

const chip =
  'min-h-11 rounded border px-3 text-center tabular-nums transition-colors aria-pressed:border-primary aria-pressed:bg-primary-soft aria-pressed:font-semibold aria-pressed:text-primary-text';

/** First the day, then the time of it. */
export function TimeChoice({ times, timeZone, chosen, cancelHours, onChoose, more, loading, onMore }: Props) {
  const t = useTranslations('booking');
  const { shortDay, time, clock } = useWhen(timeZone);
  const days = Map.groupBy(times, ({ start }) => shortDay(new Date(start)));
  const names = [...days.keys()];
  const [picked, setPicked] = useState<string | null>(null);
  const day = picked !== null && days.has(picked) ? picked : (names[0] ?? null);
  // Windows of hours are named by both ends; appointments by their beginning.
  const shown = days.get(day ?? '') ?? [];
  const [first] = times;
  const isWindow = first ? Date.parse(first.end) - Date.parse(first.start) >= 2 * 3_600_000 : false;
  return (
    <div className="flex flex-col gap-4">
      {day === null ? (
        <p className="text-muted-foreground">
          {t('noTimes')} {t('noTimesText')}
        </p>
      ) : (
        <>
          <fieldset className="min-w-0">
            <legend className="sr-only">{t('chooseDay')}</legend>
            <div className="grid grid-cols-3 gap-2 sm:grid-cols-4">
              {names.map((name) => (
                <button
                  key={name}
                  type="button"
                  aria-pressed={name === day}
                  className={cn(chip, 'border-border bg-card text-sm first-letter:uppercase hover:bg-hover')}
                  onClick={() => setPicked(name)}
                >
                  {name}
                </button>
              ))}
            </div>
          </fieldset>
          {more ? (
            <Button variant="ghost" className="self-start" pending={loading} onClick={onMore}>
              {t('later')}
            </Button>
          ) : null}
          <fieldset className="min-w-0 border-t border-border pt-4">
            <legend className="sr-only">{day}</legend>
            {shown.some(({ endsCancelling }) => endsCancelling) ? (
              <p className="mb-3 text-sm text-muted-foreground">
                {t('endsCancelling', { hours: cancelHours })}
              </p>
            ) : null}
            <div className={cn('grid gap-2', isWindow ? 'grid-cols-1' : 'grid-cols-3 sm:grid-cols-4')}>
              {shown.map(({ start, end, endsCancelling }) => (
                <button
                  key={start}
                  type="button"
                  aria-pressed={start === chosen}
                  className={cn(chip, 'border-border bg-card hover:bg-hover')}
                  onClick={() => onChoose(start)}
                >
                  {isWindow ? clock(new Date(start), new Date(end)) : time(new Date(start))}
                  {endsCancelling ? (
                    <span className="block pb-1 text-xs font-normal">{t('noCancelling')}</span>
                  ) : null}
                </button>
              ))}
            </div>
          </fieldset>
        </>
      )}
      {day === null && more ? (
        <Button variant="secondary" className="self-start" pending={loading} onClick={onMore}>
          {t('later')}
        </Button>
      ) : null}
    </div>
  );
}
