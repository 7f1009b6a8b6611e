'use client';

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { MessageCircleQuestion } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type CSSProperties, useEffect, useRef } from 'react';
import { cn } from '../ui/class-names';
import { bookingLook } from './booking-look';
import { useCalendar } from './calendar-context';
import type { WireBooking } from './use-bookings';
import { useWords } from './use-words';

type Props = {
  booking: WireBooking;
  /** On two lines, beginning with the time; else on one. */
  tall?: boolean;
  /** There is room for both ends of the time. */
  wide?: boolean;
  className?: string;
  style?: CSSProperties;
};

/** One booking in the grid: opens, can be dragged to a free time, and answers the keyboard. */
export function CalendarEntry({ booking, tall = false, wide = false, className, style }: Props) {
  const t = useTranslations('calendar');
  const ref = useRef<HTMLButtonElement>(null);
  const { time, times, when } = useWords(booking.timeZone);
  const { open, lift, lifted, focused, setFocused, canMove } = useCalendar();
  const movable = canMove && booking.status === 'CONFIRMED';

  useEffect(() => {
    const element = ref.current;
    if (!element || !movable) return;
    return draggable({
      element,
      getInitialData: () => ({ bookingId: booking.id }),
      onDragStart: () => lift(booking, 'pointer'),
      onDrop: () => lift(null),
    });
  }, [booking, movable, lift]);

  const spoken = t('entryLabel', {
    kind: t(`kinds.${booking.kind}`),
    when: when(booking.start),
    status: t(`statuses.${booking.status}`),
  });
  return (
    <button
      ref={ref}
      type="button"
      data-entry={booking.id}
      aria-keyshortcuts={movable ? 'Enter M' : 'Enter'}
      tabIndex={focused === booking.id ? 0 : -1}
      onFocus={() => setFocused(booking.id)}
      onClick={() => open(booking.id)}
      style={style}
      className={cn(
        bookingLook(booking),
        'flex min-w-0 overflow-hidden px-1.5 py-0.5 text-xs leading-4',
        tall ? 'flex-col' : 'items-center gap-1.5',
        movable && 'cursor-grab active:cursor-grabbing',
        lifted?.booking.id === booking.id && 'border-dashed text-muted-foreground',
        // What is dragged has to reach the free time below.
        lifted?.by === 'pointer' && lifted.booking.id !== booking.id && 'pointer-events-none',
        className,
      )}
    >
      <span className="shrink-0 font-semibold tabular-nums">
        {tall || !booking.city
          ? wide
            ? times(booking.start, booking.end)
            : time(booking.start)
          : booking.city}
      </span>
      <span className={cn('min-w-0', tall ? 'line-clamp-3 wrap-break-word' : 'truncate')}>
        {booking.title}
      </span>
      {booking.cancelAskedAt ? (
        <MessageCircleQuestion aria-hidden className="size-3.5 shrink-0 text-waiting" />
      ) : null}
      <span className="sr-only">
        {spoken}
        {booking.cancelAskedAt ? `, ${t('cancelAsked')}` : ''}
      </span>
    </button>
  );
}
