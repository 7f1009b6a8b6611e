import { z } from 'zod';
import { DayDate, OffKind } from '../settings/schemas';

/** One day of the company's calendar, from midnight to midnight by its own clock, so that it may have 23 or 25 hours. */
export const CalendarDay = z.object({
  date: DayDate,
  start: z.date(),
  end: z.date(),
  /** When appointments may be given; empty when closed. */
  open: z.array(z.object({ start: z.date(), end: z.date() })),
  /** Days off that meet it. */
  off: z.array(z.object({ name: z.string(), kind: OffKind })),
  appointments: z.number().int(),
  deliveries: z.number().int(),
  /** Which part of the bookable time is taken, 0 to 1; null when nothing can be booked. */
  filled: z.number().nullable(),
  /** The largest number of appointments at once. */
  capacity: z.number().int(),
  /** Windows of the day, by city with couriers of its own (`city` null: all others). */
  windows: z.array(
    z.object({
      start: z.date(),
      end: z.date(),
      city: z.string().nullable(),
      capacity: z.number().int(),
      taken: z.number().int(),
    }),
  ),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

export const ListCalendarDays = z.object({ from: DayDate, days: z.number().int().min(1).max(45) });
export type ListCalendarDays = z.infer<typeof ListCalendarDays>;
