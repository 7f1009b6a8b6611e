'use client';

import { useFormatter } from 'next-intl';
import { cn } from './class-names';

type Props = { start: string; end: string; timeZone: string; withDay?: boolean; className?: string };

/** From when till when, on the company's clock: `10:00–10:45`, with the day in front when asked. */
export function TimeRange({ start, end, timeZone, withDay = false, className }: Props) {
  const format = useFormatter();
  const clock = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  const day = format.dateTime(new Date(start), { weekday: 'short', day: 'numeric', month: 'long', timeZone });
  return (
    <time dateTime={start} className={cn('tabular-nums', className)}>
      {withDay ? `${day}, ` : ''}
      <span className="whitespace-nowrap">{format.dateTimeRange(new Date(start), new Date(end), clock)}</span>
    </time>
  );
}
