import { plainCity } from './plain-city';
import type { CalendarSettings } from './schemas';

/** The city as the settings spell it, or null when it is not served. No cities named: everywhere is. */
export function servedCity(
  settings: Pick<CalendarSettings, 'deliveryCities' | 'cityDeliveries'>,
  city: string,
): string | null {
  const { deliveryCities, cityDeliveries } = settings;
  const named = [...cityDeliveries.map((own) => own.city), ...deliveryCities];
  const found = named.find((served) => plainCity(served) === plainCity(city));
  return found ?? (deliveryCities.length === 0 ? city.trim() : null);
}
