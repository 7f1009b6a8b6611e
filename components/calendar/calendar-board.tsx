'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { useAddress } from '../address/use-address';
import { Agenda } from './agenda';
import { BookingSheet } from './booking-sheet';
import { CalendarContext, type CalendarDesk } from './calendar-context';
import type { CalendarRange, CalendarView } from './calendar-range';
import { MonthGrid } from './month-grid';
import { MoveDialog } from './move-dialog';
import { TimeGrid } from './time-grid';
import type { WireBooking } from './use-bookings';
import type { WireDay } from './use-calendar-days';
import { useCalendarKeys } from './use-calendar-keys';
import { useLift } from './use-lift';
import { useMoveBooking } from './use-move-booking';

type Props = {
  view: CalendarView;
  range: CalendarRange;
  wide: boolean;
  days: readonly WireDay[];
  bookings: readonly WireBooking[];
  timeZone: string;
  now: Date;
  canMove: boolean;
};

/** The calendar's sheet itself, with everything that can be done to what lies on it. */
export function CalendarBoard({ view, range, wide, days, bookings, timeZone, now, canMove }: Props) {
  const t = useTranslations('calendar');
  const { get, set } = useAddress();
  const { move, said, say } = useMoveBooking(timeZone);
  const { lifted, lift, times, aim, step } = useLift(range, timeZone, say);
  const [focused, setFocused] = useState<string | null>(null);
  const [moving, setMoving] = useState<WireBooking | null>(null);
  const opened = get('booking');
  const open = useCallback((id: string | null) => set({ booking: id }), [set]);
  const toToday = useCallback(() => set({ day: null, week: null }), [set]);
  const onDay = (day: string) => set({ view: 'day', day, week: null });
  // Of all entries Tab reaches one; the first until another has been visited.
  const reachable = bookings.some(({ id }) => id === focused) ? focused : (bookings[0]?.id ?? null);
  const desk = useMemo<CalendarDesk>(
    () => ({ timeZone, canMove, open, lifted, lift, times, aim, move, focused: reachable, setFocused }),
    [timeZone, canMove, open, lifted, lift, times, aim, move, reachable],
  );
  const giveUp = () => {
    if (lifted) say(t('keysStopped', { title: lifted.booking.title }));
    lift(null);
  };
  const onKeyDown = useCalendarKeys({ desk, bookings, step, giveUp, toToday });
  const sheetBooking = bookings.find(({ id }) => id === opened);
  return (
    <CalendarContext.Provider value={desk}>
      <div role="status" aria-live="assertive" className="sr-only">
        {said}
      </div>
      {lifted?.by === 'keys' ? (
        <p className="pb-2 text-sm text-muted-foreground">{t('keysHint', { title: lifted.booking.title })}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the entries inside are the buttons; keys bubble up from them. */}
      <div onKeyDown={onKeyDown}>
        {view === 'month' ? (
          <MonthGrid days={days} bookings={bookings} month={range.day} today={range.today} onDay={onDay} />
        ) : wide ? (
          <TimeGrid
            days={days}
            bookings={bookings}
            timeZone={timeZone}
            today={range.today}
            now={now}
            onDay={onDay}
          />
        ) : (
          <Agenda days={days} bookings={bookings} range={range} onDay={(day) => set({ day, week: null })} />
        )}
      </div>
      {bookings.length === 0 && wide && view !== 'month' ? (
        <p className="pt-4 text-center text-muted-foreground">{t('emptyText')}</p>
      ) : null}
      {wide && view !== 'month' && bookings.length > 0 ? (
        <p className="pt-3 text-xs text-muted-foreground">{t(canMove ? 'keysHelp' : 'keysHelpReadOnly')}</p>
      ) : null}
      {opened ? (
        <BookingSheet
          key={opened}
          id={opened}
          timeZone={timeZone}
          canMove={canMove}
          onMove={() => {
            if (sheetBooking) setMoving(sheetBooking);
            set({ booking: null });
          }}
          onClose={() => open(null)}
        />
      ) : null}
      {moving ? (
        <MoveDialog booking={moving} timeZone={timeZone} onMove={move} onClose={() => setMoving(null)} />
      ) : null}
    </CalendarContext.Provider>
  );
}
