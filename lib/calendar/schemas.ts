import { z } from 'zod';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A time on the company's wall clock, `09:00`; `24:00` is the end of the day. */
export const WallTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write the time as hours and minutes, such as 09:30.');
export type WallTime = z.infer<typeof WallTime>;

const Range = z
  .object({ opens: WallTime, closes: WallTime })
  .refine((range) => range.opens < range.closes, 'The end must be later than the beginning.');

const follows = (ranges: readonly { opens: string; closes: string }[]): boolean =>
  ranges.every((range, index) => index === 0 || (ranges[index - 1]?.closes ?? '') <= range.opens);

/** One stretch of opening hours; `weekday` 1 is Monday, 7 is Sunday. */
export const OpeningHours = Range.and(z.object({ weekday: z.number().int().min(1).max(7) }));
export type OpeningHours = z.infer<typeof OpeningHours>;

/** A stretch of the day in which couriers arrive, the same on every day. */
export const DeliveryWindow = Range;
export type DeliveryWindow = z.infer<typeof DeliveryWindow>;

/** When a company can be visited and when it delivers. All times are on its own wall clock. */
export const CalendarSettings = z.object({
  /** Appointments begin at opening and every so many minutes after. */
  slotMinutes: z.number().int().min(5).max(480),
  /** How many appointments may run at the same time. */
  capacity: z.number().int().min(1).max(500),
  /** The earliest appointment is so far ahead. */
  leadMinutes: z.number().int().min(0).max(43_200),
  /** Nothing is offered later than so many days ahead. */
  horizonDays: z.number().int().min(1).max(365),
  /** How long a time is kept for a customer who is paying. */
  holdMinutes: z.number().int().min(1).max(1440),
  /** A weekday that is absent is closed. */
  openingHours: z
    .array(OpeningHours)
    .max(70)
    .transform((hours) =>
      hours.toSorted((a, b) => a.weekday - b.weekday || minutesOf(a.opens) - minutesOf(b.opens)),
    )
    .refine(
      (hours) =>
        [1, 2, 3, 4, 5, 6, 7].every((day) => follows(hours.filter((range) => range.weekday === day))),
      'Opening hours of one day overlap.',
    ),
  deliveryLeadMinutes: z.number().int().min(0).max(43_200),
  /** How many deliveries fit into one window. */
  deliveryCapacity: z.number().int().min(1).max(500),
  deliveryWindows: z
    .array(DeliveryWindow)
    .max(24)
    .transform((windows) => windows.toSorted((a, b) => minutesOf(a.opens) - minutesOf(b.opens)))
    .refine(follows, 'Delivery windows overlap.'),
  /** Cities served; none named means everywhere. */
  deliveryCities: z.array(z.string().trim().min(1).max(100)).max(1000),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

export const CalendarSettingsChange = CalendarSettings.partial();
export type CalendarSettingsChange = z.input<typeof CalendarSettingsChange>;

export const BookingKind = z.enum(['APPOINTMENT', 'DELIVERY']);
export type BookingKind = z.infer<typeof BookingKind>;

export const BookingStatus = z.enum(['HELD', 'CONFIRMED', 'EXPIRED', 'CANCELLED']);
export type BookingStatus = z.infer<typeof BookingStatus>;

/** A time that can be taken. `free` is how many may still take it. */
export const Slot = z.object({
  kind: BookingKind,
  start: z.date(),
  end: z.date(),
  /** The company's IANA zone, in which the times are meant to be read. */
  timeZone: z.string(),
  free: z.number().int().positive(),
});
export type Slot = z.infer<typeof Slot>;

const DurationMinutes = z.number().int().min(1).max(10_080);
const City = z.string().trim().min(1).max(100);
const Page = z.object({
  /** Nothing that begins earlier. */
  from: z.date().optional(),
  limit: z.number().int().min(1).max(500).default(50),
});

export const ListSlots = z.discriminatedUnion('kind', [
  Page.extend({ kind: z.literal('APPOINTMENT'), durationMinutes: DurationMinutes }),
  Page.extend({ kind: z.literal('DELIVERY'), city: City.optional() }),
]);
export type ListSlots = z.input<typeof ListSlots>;

const Hold = z.object({
  start: z.date(),
  contactId: z.string().min(1),
  /** What the time is taken for: the order's id. */
  reference: z.string().min(1),
  title: z.string().trim().min(1).max(300),
  /** Until when it is kept; the company's hold time from now when left out. */
  holdUntil: z.date().optional(),
});

export const HoldSlot = z.discriminatedUnion('kind', [
  Hold.extend({ kind: z.literal('APPOINTMENT'), durationMinutes: DurationMinutes }),
  Hold.extend({ kind: z.literal('DELIVERY'), city: City, address: z.string().trim().min(1).max(500) }),
]);
export type HoldSlot = z.input<typeof HoldSlot>;

export const Booking = z.object({
  id: z.string(),
  kind: BookingKind,
  /** A hold whose time is over reads EXPIRED, whether or not it has been swept. */
  status: BookingStatus,
  start: z.date(),
  end: z.date(),
  timeZone: z.string(),
  holdExpiresAt: z.date().nullable(),
  contactId: z.string(),
  reference: z.string(),
  title: z.string(),
  city: z.string().nullable(),
  address: z.string().nullable(),
});
export type Booking = z.infer<typeof Booking>;

/**
 * How a hold became firm: at its own time; at a later one, because somebody else had taken it meanwhile; or not at all,
 * because nothing is free within a week.
 */
export const Confirmed = z.discriminatedUnion('end', [
  z.object({ end: z.literal('confirmed'), booking: Booking }),
  z.object({ end: z.literal('moved'), booking: Booking, from: z.date() }),
  z.object({ end: z.literal('gone'), booking: Booking }),
]);
export type Confirmed = z.infer<typeof Confirmed>;

export const BookingReference = z.object({ reference: z.string().min(1) });
export type BookingReference = z.infer<typeof BookingReference>;

/** One reference, or many at once. */
export const BookingReferences = z.union([
  BookingReference,
  z.object({ references: z.array(z.string().min(1)).max(500) }),
]);
export type BookingReferences = z.infer<typeof BookingReferences>;

export const ExtendHold = BookingReference.extend({ until: z.date() });
export type ExtendHold = z.infer<typeof ExtendHold>;

export const BookingId = z.object({ bookingId: z.string().min(1) });
export type BookingId = z.infer<typeof BookingId>;

export const ListBookings = z
  .object({ from: z.date(), to: z.date() })
  .refine((range) => range.from < range.to, {
    message: 'The end must be later than the beginning.',
    path: ['to'],
  });
export type ListBookings = z.infer<typeof ListBookings>;
