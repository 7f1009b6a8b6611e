'use client';

import { type TouchEvent, useRef } from 'react';
import { AgendaDay } from './agenda-day';
import type { CalendarRange } from './calendar-range';
import type { WireBooking } from './use-bookings';
import type { WireDay } from './use-calendar-days';

type Props = {
  days: readonly WireDay[];
  bookings: readonly WireBooking[];
  range: CalendarRange;
  onDay: (day: string) => void;
};

const swipePixels = 60;

/** Days as lists, for a narrow screen; a swipe to the side turns the page. */
export function Agenda({ days, bookings, range, onDay }: Props) {
  const from = useRef<{ x: number; y: number } | null>(null);
  function onTouchEnd(event: TouchEvent) {
    const touch = event.changedTouches.item(0);
    const began = from.current;
    from.current = null;
    if (!touch || !began) return;
    const [x, y] = [touch.clientX - began.x, touch.clientY - began.y];
    if (Math.abs(x) < swipePixels || Math.abs(x) < 2 * Math.abs(y)) return;
    onDay(x < 0 ? range.next : range.previous);
  }
  return (
    <div
      className="min-h-80 touch-pan-y"
      onTouchStart={({ touches }) => {
        const touch = touches.item(0);
        from.current = touch ? { x: touch.clientX, y: touch.clientY } : null;
      }}
      onTouchEnd={onTouchEnd}
    >
      {days.map((day) => (
        <AgendaDay
          key={day.date}
          day={day.date}
          isToday={day.date === range.today}
          off={day.off.map(({ name }) => name).join(', ')}
          bookings={bookings.filter(
            ({ start }) =>
              Date.parse(start) >= Date.parse(day.start) && Date.parse(start) < Date.parse(day.end),
          )}
        />
      ))}
    </div>
  );
}
