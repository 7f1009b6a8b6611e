'use client';

import { useTranslations } from 'next-intl';
import { useCalendar } from './calendar-context';
import { CalendarEntry } from './calendar-entry';
import { FreeTime } from './free-time';
import type { GridAxis, Stretch } from './grid-axis';
import { lanesOf } from './lanes-of';
import type { WireBooking } from './use-bookings';
import type { WireDay } from './use-calendar-days';

type Props = {
  day: WireDay;
  axis: GridAxis;
  pixelsPerMinute: number;
  visits: readonly WireBooking[];
  /** Set on today. */
  now: Date | null;
};

const closedLook = 'bg-[repeating-linear-gradient(135deg,var(--border)_0_1px,transparent_1px_7px)]';
const shortestPixels = 18;

/** One day from top to bottom: shaded where closed, side by side where several come at once. */
export function DayColumn({ day, axis, pixelsPerMinute, visits, now }: Props) {
  const t = useTranslations('calendar');
  const { lifted, times } = useCalendar();
  const { shown } = axis;
  const at = (moment: string) => axis.place(day, Date.parse(moment));
  const box = ({ from, to }: Stretch) => ({
    top: (Math.max(from, shown.from) - shown.from) * pixelsPerMinute,
    height: Math.max(0, Math.min(to, shown.to) - Math.max(from, shown.from)) * pixelsPerMinute,
  });
  const open = day.open.map(({ start, end }) => ({ from: at(start), to: at(end) }));
  const free = lifted?.booking.kind === 'APPOINTMENT' ? times.filter(({ start }) => isIn(day, start)) : [];
  const gaps = free.slice(1).map(({ start }, index) => at(start) - at(free[index]?.start ?? start));
  const step = Math.min(30, ...gaps.filter((gap) => gap > 0));
  const nowAt =
    now && now >= new Date(day.start) && now < new Date(day.end) ? axis.place(day, now.getTime()) : null;
  return (
    <div className="relative min-w-0 border-l border-border">
      {closedOf(open, shown).map((closed) => (
        <div key={closed.from} aria-hidden style={box(closed)} className="absolute inset-x-0 bg-muted" />
      ))}
      {axis.missing(day).map((gap) => (
        <div
          key={gap.from}
          aria-hidden
          title={t('hourMissing')}
          style={box(gap)}
          className={`absolute inset-x-0 ${closedLook}`}
        />
      ))}
      {axis.hours
        .filter((hour) => hour.at > shown.from && hour.at < shown.to)
        .map((hour) => (
          <div
            key={hour.at}
            aria-hidden
            style={{ top: (hour.at - shown.from) * pixelsPerMinute }}
            className="absolute inset-x-0 border-t border-border/60"
          />
        ))}
      {free.map((slot) => (
        <FreeTime
          key={slot.start}
          slot={slot}
          style={box({ from: at(slot.start), to: at(slot.start) + step })}
          className="absolute inset-x-0.5"
        />
      ))}
      {lanesOf(visits, ({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) })).map(
        ({ item, lane, lanes }) => {
          const { top, height } = box({ from: at(item.start), to: at(item.end) });
          return (
            <CalendarEntry
              key={item.id}
              booking={item}
              tall={height >= 2 * shortestPixels}
              wide={lanes === 1}
              className="absolute"
              style={{
                top: top + 1,
                height: Math.max(shortestPixels, height - 2),
                left: `calc(${(lane / lanes) * 100}% + 2px)`,
                width: `calc(${100 / lanes}% - 4px)`,
              }}
            />
          );
        },
      )}
      {nowAt !== null && nowAt >= shown.from && nowAt <= shown.to ? (
        <div
          role="img"
          aria-label={t('now')}
          style={{ top: (nowAt - shown.from) * pixelsPerMinute }}
          className="pointer-events-none absolute inset-x-0 z-20 border-t-2 border-failed"
        >
          <span className="absolute -top-1.5 -left-1 size-2.5 rounded-full bg-failed" />
        </div>
      ) : null}
    </div>
  );
}

const isIn = (day: WireDay, moment: string): boolean =>
  Date.parse(moment) >= Date.parse(day.start) && Date.parse(moment) < Date.parse(day.end);

/** What is left of the shown stretch without the open ones. */
function closedOf(open: readonly Stretch[], shown: Stretch): Stretch[] {
  const closed: Stretch[] = [];
  let from = shown.from;
  for (const one of open) {
    if (one.from > from) closed.push({ from, to: one.from });
    from = Math.max(from, one.to);
  }
  if (from < shown.to) closed.push({ from, to: shown.to });
  return closed;
}
