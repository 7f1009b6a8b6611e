'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import type { Lifted } from './calendar-context';
import type { CalendarRange } from './calendar-range';
import type { WireBooking } from './use-bookings';
import { useMoveTimes, type WireSlot } from './use-move-times';
import { useWords } from './use-words';

/** A booking taken up by the pointer or the keys, where it could go, and where the keys point. */
export function useLift(range: CalendarRange, timeZone: string, say: (text: string) => void) {
  const t = useTranslations('calendar');
  const { when } = useWords(timeZone);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [aim, setAim] = useState<WireSlot | null>(null);
  const found = useMoveTimes(lifted?.booking.id ?? null, range.start, range.days);
  const times = lifted ? (found.data?.times ?? []) : [];

  const lift = useCallback((booking: WireBooking | null, by: Lifted['by'] = 'pointer') => {
    setLifted(booking && { booking, by });
    setAim(null);
  }, []);

  const point = (slot: WireSlot | null) => {
    setAim(slot);
    if (slot) say(when(slot.start));
  };

  const ready = lifted?.by === 'keys' && found.data !== undefined && !found.isFetching;
  // biome-ignore lint/correctness/useExhaustiveDependencies: spoken once, when the times have come.
  useEffect(() => {
    if (!ready || !lifted) return;
    const first = nearest(times, Date.parse(lifted.booking.start));
    setAim(first);
    const { title } = lifted.booking;
    say(first ? t('keysStart', { title, when: when(first.start) }) : t('keysNothing', { title }));
  }, [ready]);

  return {
    lifted,
    lift,
    times,
    aim,
    point,
    step: (key: string) => point(stepped(key, times, aim, timeZone)),
  };
}

/** The free time after the one it has; the one before when nothing follows. */
function nearest(times: readonly WireSlot[], at: number): WireSlot | null {
  return (
    times.find(({ start }) => Date.parse(start) > at) ??
    times.findLast(({ start }) => Date.parse(start) < at) ??
    null
  );
}

/** Up and down one free time, left and right to the nearest time of the next day that has one. */
function stepped(
  key: string,
  times: readonly WireSlot[],
  aim: WireSlot | null,
  timeZone: string,
): WireSlot | null {
  const index = times.findIndex(({ start }) => start === aim?.start);
  if (!aim || index === -1) return times[0] ?? null;
  if (key === 'ArrowDown') return times[index + 1] ?? aim;
  if (key === 'ArrowUp') return times[index - 1] ?? aim;
  const dayOf = (at: string) =>
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(new Date(at));
  const clockOf = (at: string) =>
    new Intl.DateTimeFormat('sv', { timeZone, timeStyle: 'short' }).format(new Date(at));
  const here = dayOf(aim.start);
  const later = key === 'ArrowRight';
  const other = later
    ? times.find(({ start }) => dayOf(start) > here)
    : times.findLast(({ start }) => dayOf(start) < here);
  if (!other) return aim;
  const there = times.filter(({ start }) => dayOf(start) === dayOf(other.start));
  const wanted = clockOf(aim.start);
  return there.find(({ start }) => clockOf(start) >= wanted) ?? there.at(-1) ?? aim;
}
