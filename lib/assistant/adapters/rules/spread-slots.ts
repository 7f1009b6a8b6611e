import { localMoments } from '@/lib/assistant/guard/local-moments';
import type { SaleSlot } from '@/lib/assistant/schemas';

/**
 * A few of many free times, so that a customer sees a choice and not a timetable: evenly over one day, or the first ones
 * of the first days.
 */
export function spreadSlots(slots: readonly SaleSlot[], timeZone: string, most: number): SaleSlot[] {
  if (slots.length <= most) return [...slots];
  const dates = localMoments(
    slots.map(({ start }) => Date.parse(start)),
    timeZone,
  ).map((moment) => moment.slice(0, 10));
  const days = [...new Set(dates)].slice(0, 3);
  const aDay = Math.ceil(most / days.length);
  const chosen = days.flatMap((day) =>
    evenly(
      slots.filter((_, index) => dates[index] === day),
      aDay,
    ),
  );
  return chosen.slice(0, most);
}

function evenly(slots: readonly SaleSlot[], count: number): SaleSlot[] {
  if (slots.length <= count) return [...slots];
  const step = slots.length / count;
  return Array.from({ length: count }, (_, index) => slots[Math.floor(index * step)]).filter(
    (slot) => slot !== undefined,
  );
}
