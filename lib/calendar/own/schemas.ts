import { z } from 'zod';
import { Booking, Slot } from '../schemas';
import { CustomerRules } from '../settings/schemas';

export const BookingLink = z.object({ token: z.string().min(1).max(200) });
export type BookingLink = z.infer<typeof BookingLink>;

export const MoveOwnBooking = BookingLink.extend({ start: z.date() });
export type MoveOwnBooking = z.infer<typeof MoveOwnBooking>;

export const ListOwnTimes = BookingLink.extend({
  from: z.date().optional(),
  days: z.number().int().min(1).max(31),
});
export type ListOwnTimes = z.infer<typeof ListOwnTimes>;

/** A time to which a customer may move their booking. */
export const OwnTime = Slot.extend({
  /** Whether it could no longer be cancelled there, as it can be where it is. */
  endsCancelling: z.boolean(),
});
export type OwnTime = z.infer<typeof OwnTime>;

/** What a customer may do now, and if not, why: `over` it has begun, is cancelled or was never firm. */
export const Allowed = z.object({
  ok: z.boolean(),
  why: z.enum(['off', 'over', 'late', 'often', 'asked']).nullable(),
});
export type Allowed = z.infer<typeof Allowed>;

/** A booking as whoever has its link sees it. */
export const OwnBooking = z.object({
  booking: Booking,
  shopName: z.string(),
  language: z.string(),
  move: Allowed,
  cancel: Allowed,
  rules: CustomerRules,
  /** How often it may still be moved. */
  movesLeft: z.number().int(),
  /** Where it was before the last move; null when it was never moved. */
  movedFrom: z.date().nullable(),
});
export type OwnBooking = z.infer<typeof OwnBooking>;
