'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { WireStatistics } from '../music-api';

/** Tracks a day as columns: those that came, and on top of them those that failed. */
export function DayChart({ days }: { days: WireStatistics['byDay'] }) {
  const t = useTranslations('music.statistics');
  const format = useFormatter();
  const most = Math.max(1, ...days.map(({ imported, failed }) => imported + failed));
  if (days.every(({ imported, failed }) => imported + failed === 0))
    return <p className="text-sm text-muted-foreground">{t('noDays')}</p>;
  const word = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <figure className="rounded border border-border bg-card p-4">
      <ol className="flex h-32 items-end gap-1">
        {days.map(({ day, imported, failed }) => (
          <li
            key={day}
            title={t('ofDay', { day: word(day), imported, failed })}
            className="flex h-full min-w-0 flex-1 flex-col justify-end"
          >
            <span className="sr-only">{t('ofDay', { day: word(day), imported, failed })}</span>
            <span
              aria-hidden
              className="block rounded-t-half bg-failed"
              style={{ height: `${(100 * failed) / most}%` }}
            />
            <span
              aria-hidden
              className="block min-h-px bg-primary"
              style={{ height: `${(100 * imported) / most}%` }}
            />
          </li>
        ))}
      </ol>
      <figcaption className="flex justify-between pt-2 text-xs text-muted-foreground tabular-nums">
        <span>{word(days[0]?.day ?? '')}</span>
        <span>{t('mostADay', { count: most })}</span>
        <span>{word(days.at(-1)?.day ?? '')}</span>
      </figcaption>
    </figure>
  );
}
