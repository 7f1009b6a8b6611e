import { plainCity } from './plain-city';
import type { CalendarSettings, DeliveryWindow } from './schemas';

export interface DeliveryTerms {
  /** Whose couriers these are: bookings of one resource share its capacity. */
  readonly resource: string;
  readonly weekdays: readonly number[];
  readonly windows: readonly DeliveryWindow[];
  readonly capacity: number;
  readonly leadMinutes: number;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;

/** How a city is delivered to: by couriers of its own, or like all others, and so when no city is named. */
export function deliveryTerms(settings: CalendarSettings, city: string | null | undefined): DeliveryTerms {
  const own = city
    ? settings.cityDeliveries.find((one) => plainCity(one.city) === plainCity(city))
    : undefined;
  if (own) return { ...own, resource: `DELIVERY:${plainCity(own.city)}` };
  return {
    resource: 'DELIVERY',
    weekdays: everyDay,
    windows: settings.deliveryWindows,
    capacity: settings.deliveryCapacity,
    leadMinutes: settings.deliveryLeadMinutes,
  };
}
