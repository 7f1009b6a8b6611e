'use client';

import { useFormatter, useNow } from 'next-intl';

/** The hour of what was said today, the day of what was said before. */
export function RowTime({ at, timeZone }: { at: string; timeZone: string }) {
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const date = new Date(at);
  const day = (one: Date) => format.dateTime(one, { dateStyle: 'short', timeZone });
  const words =
    day(date) === day(now)
      ? format.dateTime(date, { hour: 'numeric', minute: '2-digit', timeZone })
      : format.dateTime(date, { day: 'numeric', month: 'short', timeZone });
  return (
    <time dateTime={at} className="shrink-0 text-xs text-muted-foreground tabular-nums">
      {words}
    </time>
  );
}
