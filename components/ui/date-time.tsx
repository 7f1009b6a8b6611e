'use client';

import { type DateTimeFormatOptions, useFormatter } from 'next-intl';
import { cn } from './class-names';

const styles = {
  time: { hour: 'numeric', minute: '2-digit' },
  date: { day: 'numeric', month: 'short' },
  'date-year': { day: 'numeric', month: 'short', year: 'numeric' },
  'date-time': { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  full: { weekday: 'short', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' },
} satisfies Record<string, DateTimeFormatOptions>;

type Props = {
  /** An instant, ISO 8601. */
  at: string;
  /** The company's IANA zone. */
  timeZone: string;
  style?: keyof typeof styles;
  /** Adds the zone, where it matters. */
  withZone?: boolean;
  className?: string;
};

/** An instant as the clock on the company's wall shows it. Browsers spell times a little differently: the first text stays. */
export function DateTime({ at, timeZone, style = 'date-time', withZone = false, className }: Props) {
  const format = useFormatter();
  const options = { ...styles[style], timeZone, ...(withZone ? { timeZoneName: 'short' as const } : {}) };
  return (
    <time suppressHydrationWarning dateTime={at} className={cn('whitespace-nowrap tabular-nums', className)}>
      {format.dateTime(new Date(at), options)}
    </time>
  );
}
