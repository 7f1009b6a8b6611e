import type { Temporal } from 'temporal-polyfill';
import { candidateSlots } from '../candidate-slots';
import { capacityOf } from '../capacity-of';
import { dayOffOf } from '../day-off-of';
import { minutesOf } from '../minutes-of';
import { resourceOf } from '../resource-of';
import type { CalendarSettings } from '../schemas';
import type { BookingRow } from '../store/bookings';
import { wallOfDay } from '../wall-of-day';
import type { CalendarDay } from './schemas';

/** One day as the settings and the live bookings make it. */
export function calendarDay(
  settings: CalendarSettings,
  timeZone: string,
  date: Temporal.PlainDate,
  bookings: readonly BookingRow[],
): CalendarDay {
  const wall = wallOfDay(date, timeZone);
  const [start, end] = [wall(0).epochMs, wall(1440).epochMs];
  const here = bookings.filter((row) => row.start.getTime() >= start && row.start.getTime() < end);
  const visits = here.filter((row) => row.kind === 'APPOINTMENT');
  const windows = windowsOf(settings, timeZone, date, here);
  const ranges = dayOffOf(settings, 'APPOINTMENT', date)
    ? []
    : settings.openingHours.filter((range) => range.weekday === date.dayOfWeek);
  const open = ranges.map(({ opens, closes }) => ({
    start: wall(minutesOf(opens)).epochMs,
    end: wall(minutesOf(closes)).epochMs,
  }));
  const capacityIn = capacityOf(settings, { kind: 'APPOINTMENT' }, date);
  // Seats are counted by quarters of an hour: the number may change within the day.
  const quarters = ranges.flatMap(({ opens, closes }) =>
    Array.from({ length: Math.ceil((minutesOf(closes) - minutesOf(opens)) / 15) }, (_, index) =>
      capacityIn(minutesOf(opens) + index * 15, minutesOf(opens) + index * 15 + 15),
    ),
  );
  const seatMinutes = quarters.reduce((sum, seats) => sum + seats * 15, 0);
  const takenMinutes = visits.reduce(
    (sum, row) => sum + (row.end.getTime() - row.start.getTime()) / 60_000,
    0,
  );
  const places = windows.reduce((sum, window) => sum + window.capacity, 0);
  const taken = windows.reduce((sum, window) => sum + window.taken, 0);
  const parts = [
    ...(seatMinutes > 0 ? [takenMinutes / seatMinutes] : []),
    ...(places > 0 ? [taken / places] : []),
  ];
  return {
    date: date.toString(),
    start: new Date(start),
    end: new Date(end),
    open: open.map((range) => ({ start: new Date(range.start), end: new Date(range.end) })),
    off: settings.daysOff
      .filter((off) =>
        dayOffOf({ daysOff: [off] }, off.kind === 'DELIVERY' ? 'DELIVERY' : 'APPOINTMENT', date),
      )
      .map(({ name, kind }) => ({ name, kind })),
    appointments: visits.length,
    deliveries: here.length - visits.length,
    filled: parts.length > 0 ? Math.min(1, Math.max(...parts)) : null,
    capacity: Math.max(0, ...quarters),
    windows,
  };
}

function windowsOf(
  settings: CalendarSettings,
  timeZone: string,
  date: Temporal.PlainDate,
  here: readonly BookingRow[],
): CalendarDay['windows'] {
  return [null, ...settings.cityDeliveries.map(({ city }) => city)].flatMap((city) => {
    const wish = { kind: 'DELIVERY', city } as const;
    const resource = resourceOf(settings, wish);
    return candidateSlots(settings, timeZone, wish, date, 1).map((span) => ({
      start: new Date(span.start),
      end: new Date(span.end),
      city,
      capacity: span.capacity,
      taken: here.filter((row) => row.resource === resource && row.start.getTime() === span.start).length,
    }));
  });
}
