import { Temporal } from 'temporal-polyfill';
import type { SlotWish, Span } from './candidate-slots';
import { capacityOf } from './capacity-of';
import type { CalendarSettings } from './schemas';

/** How many bookings may run at once for the whole of `span`, whether or not the settings would offer it now. */
export function capacityAt(
  settings: CalendarSettings,
  timeZone: string,
  wish: Pick<SlotWish, 'kind'> & { readonly city?: string | null | undefined },
  span: Span,
): number {
  const start = Temporal.Instant.fromEpochMilliseconds(span.start).toZonedDateTimeISO(timeZone);
  const opens = start.hour * 60 + start.minute;
  return capacityOf(settings, wish, start.toPlainDate())(opens, opens + (span.end - span.start) / 60_000);
}
