import { z } from 'zod';
import { BookingKind } from './settings/schemas';

export {
  BookingKind,
  CalendarSettings,
  CalendarSettingsChange,
  CapacityDate,
  CapacityHours,
  CityDelivery,
  CustomerRules,
  DayDate,
  DayOff,
  DeliveryWindow,
  OffKind,
  OpeningHours,
  WallTime,
} from './settings/schemas';

const City = z.string().trim().min(1).max(100);

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
  /** When the customer asked to cancel it and a person has to decide; null when they have not. */
  cancelAskedAt: z.date().nullable(),
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

/** One move in a booking's history. */
export const BookingMove = z.object({
  id: z.string(),
  from: z.date(),
  to: z.date(),
  movedBy: z.enum(['COMPANY', 'CUSTOMER']),
  userId: z.string().nullable(),
  movedAt: z.date(),
});
export type BookingMove = z.infer<typeof BookingMove>;

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

export const RescheduleBooking = BookingId.extend({ start: z.date() });
export type RescheduleBooking = z.infer<typeof RescheduleBooking>;

export const ListMoveTimes = BookingId.extend({
  /** Nothing that begins earlier; now when left out. */
  from: z.date().optional(),
  /** For so many days from there on. */
  days: z.number().int().min(1).max(62),
});
export type ListMoveTimes = z.infer<typeof ListMoveTimes>;
