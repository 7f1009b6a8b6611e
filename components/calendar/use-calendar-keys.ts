'use client';

import { type KeyboardEvent, useEffect } from 'react';
import type { CalendarDesk } from './calendar-context';
import { neighbour } from './neighbour';
import type { WireBooking } from './use-bookings';

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

interface Keys {
  readonly desk: CalendarDesk;
  readonly bookings: readonly WireBooking[];
  readonly step: (key: string) => void;
  readonly giveUp: () => void;
  readonly toToday: () => void;
}

/**
 * Arrows between entries, Enter opens one, M takes it up to be moved by arrows and Enter, Escape lets it lie; T leads to
 * today. Letters are taken by their place on the keyboard, so that they work in every layout.
 */
export function useCalendarKeys({ desk, bookings, step, giveUp, toToday }: Keys) {
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.code !== 'KeyT' || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]')) return;
      toToday();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [toToday]);

  return function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const { lifted, aim, lift, move, timeZone, canMove } = desk;
    if (lifted?.by === 'keys') {
      if (arrows.includes(event.key)) step(event.key);
      else if (event.key === 'Escape') giveUp();
      else if (event.key === 'Enter' && aim) {
        move({ booking: lifted.booking, start: aim.start, end: aim.end });
        lift(null);
      } else return;
      event.preventDefault();
      return;
    }
    const id = event.target instanceof HTMLElement ? event.target.dataset.entry : undefined;
    const booking = bookings.find((one) => one.id === id);
    if (!booking) return;
    if (arrows.includes(event.key)) {
      event.preventDefault();
      const next = neighbour(bookings, booking, event.key, timeZone);
      event.currentTarget.querySelector<HTMLElement>(`[data-entry="${next.id}"]`)?.focus();
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.code === 'KeyM' && plain && canMove && booking.status === 'CONFIRMED') {
      event.preventDefault();
      lift(booking, 'keys');
    }
  };
}
