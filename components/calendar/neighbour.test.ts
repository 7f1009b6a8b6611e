import { expect, it } from 'vitest';
import { neighbour } from './neighbour';
import type { WireBooking } from './use-bookings';

const booking = (id: string, start: string): WireBooking => ({
  id,
  kind: 'APPOINTMENT',
  status: 'CONFIRMED',
  start,
  end: start,
  timeZone: 'Europe/Moscow',
  holdExpiresAt: null,
  contactId: 'cnt_1',
  reference: 'ord_1',
  title: id,
  city: null,
  address: null,
  cancelAskedAt: null,
});

const [early, noon, late, evening] = [
  booking('early', '2026-06-01T06:00:00.000Z'),
  booking('noon', '2026-06-01T09:00:00.000Z'),
  booking('late', '2026-06-03T08:00:00.000Z'),
  // Half past eleven in London is another day in Moscow.
  booking('evening', '2026-06-03T21:30:00.000Z'),
] as const;
const all = [evening, noon, late, early];

it.each([
  [early, 'ArrowDown', 'noon'],
  [noon, 'ArrowUp', 'early'],
  [early, 'ArrowUp', 'early'],
  [noon, 'ArrowRight', 'late'],
  [late, 'ArrowLeft', 'noon'],
  [late, 'ArrowRight', 'evening'],
  [evening, 'ArrowRight', 'evening'],
])('from %o, %s', (from, key, expected) => {
  expect(neighbour(all, from, key, 'Europe/Moscow').id).toBe(expected);
});
