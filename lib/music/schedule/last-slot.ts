import { type ScheduledKind, type SlotsWish, slotsOn } from './slots-on';

/** The last moment up to `now` that a kind of look was due; null: not within the last eight days. */
export function lastSlot(kind: ScheduledKind, wish: SlotsWish): Date | null {
  for (let back = 0; back <= 8; back += 1) {
    const last = slotsOn(-back, kind, wish).findLast((slot) => slot <= wish.now);
    if (last) return last;
  }
  return null;
}
