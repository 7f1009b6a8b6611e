import type { WireBooking } from './use-bookings';

/** The booking an arrow leads to: up and down within the order of time, left and right to the nearest of another day. */
export function neighbour(
  bookings: readonly WireBooking[],
  from: WireBooking,
  key: string,
  timeZone: string,
): WireBooking {
  const sorted = bookings.toSorted((a, b) => a.start.localeCompare(b.start) || a.id.localeCompare(b.id));
  const index = sorted.findIndex(({ id }) => id === from.id);
  if (key === 'ArrowDown') return sorted[index + 1] ?? from;
  if (key === 'ArrowUp') return sorted[index - 1] ?? from;
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const wall = ({ start }: WireBooking) => clock.format(new Date(start));
  const day = (one: WireBooking) => wall(one).slice(0, 10);
  const here = day(from);
  const other =
    key === 'ArrowRight' ? sorted.find((one) => day(one) > here) : sorted.findLast((one) => day(one) < here);
  if (!other) return from;
  const there = sorted.filter((one) => day(one) === day(other));
  return there.find((one) => wall(one).slice(11) >= wall(from).slice(11)) ?? there.at(-1) ?? from;
}
