'use client';

import { createContext, useContext } from 'react';
import type { WireBooking } from './use-bookings';
import type { Move } from './use-move-booking';
import type { WireSlot } from './use-move-times';

export interface Lifted {
  readonly booking: WireBooking;
  readonly by: 'pointer' | 'keys';
}

export interface CalendarDesk {
  readonly timeZone: string;
  /** A manager looks only. */
  readonly canMove: boolean;
  readonly open: (bookingId: string | null) => void;
  /** The booking being moved, and where it could go. */
  readonly lifted: Lifted | null;
  readonly lift: (booking: WireBooking | null, by?: Lifted['by']) => void;
  readonly times: readonly WireSlot[];
  /** The time the keys have reached. */
  readonly aim: WireSlot | null;
  readonly move: (move: Move) => void;
  /** The one entry that Tab reaches; arrows lead from there. */
  readonly focused: string | null;
  readonly setFocused: (bookingId: string) => void;
}

export const CalendarContext = createContext<CalendarDesk | null>(null);

/** What the parts of the calendar share. */
export function useCalendar(): CalendarDesk {
  const desk = useContext(CalendarContext);
  if (!desk) throw new Error('The calendar’s parts stand inside it.');
  return desk;
}
