import { type ScheduledKind, type SlotsWish, slotsOn } from './slots-on';

/** The first moment after `now` that a kind of look will be due; null: it is switched off. */
export function nextSlot(kind: ScheduledKind, wish: SlotsWish): Date | null {
  for (let on = 0; on <= 8; on += 1) {
    const next = slotsOn(on, kind, wish).find((slot) => slot > wish.now);
    if (next) return next;
  }
  return null;
}
