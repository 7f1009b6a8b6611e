import type { SlotWish } from './candidate-slots';
import { deliveryTerms } from './delivery-terms';
import type { CalendarSettings } from './schemas';

/** The first moment, in milliseconds since the epoch, at which something may begin when asked for `now`. */
export function earliestStart(settings: CalendarSettings, wish: SlotWish, now: number): number {
  const lead =
    wish.kind === 'DELIVERY' ? deliveryTerms(settings, wish.city).leadMinutes : settings.leadMinutes;
  return now + lead * 60_000;
}
