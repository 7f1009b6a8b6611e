import type { CalendarSettings } from './schemas';

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;

/** What applies until the owner says otherwise: open every day, so that the first customer can be served at once. */
export const defaultSettings: CalendarSettings = {
  slotMinutes: 30,
  capacity: 1,
  leadMinutes: 60,
  horizonDays: 30,
  holdMinutes: 30,
  openingHours: everyDay.map((weekday) => ({ weekday, opens: '09:00', closes: '20:00' })),
  deliveryLeadMinutes: 120,
  deliveryCapacity: 5,
  deliveryWindows: [
    { opens: '10:00', closes: '14:00' },
    { opens: '14:00', closes: '18:00' },
    { opens: '18:00', closes: '22:00' },
  ],
  deliveryCities: [],
  capacityHours: [],
  capacityDates: [],
  cityDeliveries: [],
  daysOff: [],
  customerRules: { moves: true, moveHours: 12, mostMoves: 2, cancels: true, cancelHours: 24, paid: 'ASK' },
};
