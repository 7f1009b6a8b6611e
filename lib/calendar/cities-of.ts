import type { CalendarSettings } from './schemas';

/** Every city the settings name, as they spell it. */
export function citiesOf({ deliveryCities, cityDeliveries }: CalendarSettings): string[] {
  return [...new Set([...deliveryCities, ...cityDeliveries.map(({ city }) => city)])];
}
