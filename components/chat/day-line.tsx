'use client';

import { useFormatter, useNow, useTranslations } from 'next-intl';

/** The day the messages below were written on. */
export function DayLine({ at, timeZone }: { at: string; timeZone: string }) {
  const t = useTranslations('chat');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'short', timeZone });
  const date = new Date(at);
  const words =
    day(date) === day(now)
      ? t('today')
      : day(date) === day(new Date(now.getTime() - 86_400_000))
        ? t('yesterday')
        : format.dateTime(date, { weekday: 'short', day: 'numeric', month: 'long', timeZone });
  return (
    <li className="pt-4 pb-1 text-center text-xs text-muted-foreground first-letter:uppercase">{words}</li>
  );
}
