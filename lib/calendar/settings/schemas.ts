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

/** Which bookings days off keep away. */
export const OffKind = z.enum(['APPOINTMENT', 'DELIVERY', 'BOTH']);
export type OffKind = z.infer<typeof OffKind>;

const Capacity = z.number().int().min(0).max(500);
const Minutes = z.number().int().min(0).max(43_200);
const Weekday = z.number().int().min(1).max(7);
const City = z.string().trim().min(1).max(100);

/** A stretch of the day in which couriers arrive; `capacity` when it takes another number of deliveries than others. */
export const DeliveryWindow = Range.and(z.object({ capacity: Capacity.optional() }));
export type DeliveryWindow = z.infer<typeof DeliveryWindow>;

const DeliveryWindows = z
  .array(DeliveryWindow)
  .max(24)
  .transform((windows) => windows.toSorted((a, b) => minutesOf(a.opens) - minutesOf(b.opens)))
  .refine(follows, 'Delivery windows overlap.');

/** A day of the company's calendar, `2026-12-31`. */
export const DayDate = z.iso.date();
export type DayDate = z.infer<typeof DayDate>;

/** How many appointments at once within some hours of a weekday, instead of the usual number. */
export const CapacityHours = OpeningHours.and(z.object({ capacity: Capacity }));
export type CapacityHours = z.infer<typeof CapacityHours>;

export const BookingKind = z.enum(['APPOINTMENT', 'DELIVERY']);
export type BookingKind = z.infer<typeof BookingKind>;

/** One day's own number: of appointments at once, or of deliveries in each window. */
export const CapacityDate = z.object({ date: DayDate, kind: BookingKind, capacity: Capacity });
export type CapacityDate = z.infer<typeof CapacityDate>;

/** A city with couriers of its own: when they come there, how many deliveries they take, how long they need. */
export const CityDelivery = z.object({
  city: City,
  weekdays: z
    .array(Weekday)
    .min(1)
    .max(7)
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  windows: DeliveryWindows,
  capacity: z.number().int().min(1).max(500),
  leadMinutes: Minutes,
});
export type CityDelivery = z.infer<typeof CityDelivery>;

/** Days on which nothing is offered. With `yearly` the years of the dates do not count. */
export const DayOff = z
  .object({
    name: z.string().trim().min(1).max(100),
    from: DayDate,
    to: DayDate,
    kind: OffKind,
    yearly: z.boolean(),
  })
  .refine((off) => off.from <= off.to, {
    message: 'The last day must not be before the first.',
    path: ['to'],
  });
export type DayOff = z.infer<typeof DayOff>;

/** What customers may do on their booking's own page. */
export const CustomerRules = z.object({
  moves: z.boolean(),
  /** So many hours before the beginning it is too late to move; to cancel, `cancelHours`. */
  moveHours: z.number().int().min(0).max(720),
  mostMoves: z.number().int().min(1).max(20),
  cancels: z.boolean(),
  cancelHours: z.number().int().min(0).max(720),
  /** What has been paid: REFUND gives it back in full at once, ASK lets a person decide. */
  paid: z.enum(['REFUND', 'ASK']),
});
export type CustomerRules = z.infer<typeof CustomerRules>;

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
  deliveryLeadMinutes: Minutes,
  /** How many deliveries fit into one window. */
  deliveryCapacity: z.number().int().min(1).max(500),
  deliveryWindows: DeliveryWindows,
  /** Cities served; none named means everywhere. */
  deliveryCities: z.array(City).max(1000),
  /** Where two overlap, the smaller number counts. */
  capacityHours: z.array(CapacityHours).max(100),
  capacityDates: z
    .array(CapacityDate)
    .max(400)
    .refine(
      (dates) => new Set(dates.map(({ date, kind }) => `${date} ${kind}`)).size === dates.length,
      'One day is named twice.',
    ),
  /** Cities with couriers of their own are served, named above or not; all others share the windows above. */
  cityDeliveries: z
    .array(CityDelivery)
    .max(300)
    .refine(
      (cities) => new Set(cities.map(({ city }) => city.toLocaleLowerCase())).size === cities.length,
      'One city is named twice.',
    ),
  daysOff: z
    .array(DayOff)
    .max(400)
    .transform((days) => days.toSorted((a, b) => a.from.localeCompare(b.from))),
  customerRules: CustomerRules,
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

export const CalendarSettingsChange = CalendarSettings.partial();
export type CalendarSettingsChange = z.input<typeof CalendarSettingsChange>;
