import { localMoments } from '@/lib/assistant/guard/local-moments';
import type { SaleSlot } from '@/lib/assistant/schemas';
import type { When } from '@/lib/assistant/understanding/when';

export type Pick =
  | { readonly end: 'one'; readonly slot: SaleSlot }
  /** All of these fit what was said. */
  | { readonly end: 'several'; readonly slots: readonly SaleSlot[] }
  /** Nothing fits; these are nearest, on the day itself or not. */
  | { readonly end: 'none'; readonly near: readonly SaleSlot[]; readonly onDay: boolean };

/** A free time with its local readings. */
interface Local {
  readonly slot: SaleSlot;
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

/**
 * Which of the free times a customer means. An appointment begins at the time said; a delivery comes in the window that
 * holds it, or that lies within the part of the day said. Pure; slots are in order.
 */
export function pickSlot(
  slots: readonly SaleSlot[],
  when: When,
  kind: 'APPOINTMENT' | 'DELIVERY',
  timeZone: string,
): Pick {
  const all = localise(slots, timeZone);
  const days = when.days;
  const onDays = days ? all.filter(({ date }) => date >= days.first && date <= days.last) : all;
  const fitting = onDays.filter((slot) => fitsTime(slot, when, kind));
  // «Завтра в 3» may be 15:00 or 03:00: the likelier one that is free.
  for (const time of when.times) {
    const at = onDays.filter((slot) =>
      kind === 'DELIVERY' ? slot.start <= time && time < slot.end : slot.start === time,
    );
    if (at.length > 0) return only(at, when.days === null);
  }
  if (when.times.length > 0)
    return onDays.length > 0 ? none(nearest(onDays, when.times[0] ?? ''), true) : none(all, false);
  const exact = fitting.filter((slot) => slot.start === when.from && slot.end === when.until);
  if (exact.length > 0) return only(exact, when.days === null);
  const [first] = fitting.length > 0 ? fitting : overlapping(onDays, when, kind);
  if (first && fitting.length === 0) return { end: 'one', slot: first.slot };
  if (!first) return onDays.length > 0 ? none(onDays, true) : none(all, false);
  if (when.soonest) return { end: 'one', slot: first.slot };
  // Without a part of the day only the day is known; one window is no choice.
  return only(
    fitting,
    kind === 'DELIVERY' && (when.from !== null || when.until !== null) && when.days === null,
  );
}

function localise(slots: readonly SaleSlot[], timeZone: string): Local[] {
  const starts = localMoments(
    slots.map(({ start }) => Date.parse(start)),
    timeZone,
  );
  const ends = localMoments(
    slots.map(({ end }) => Date.parse(end)),
    timeZone,
  );
  return slots.map((slot, index) => ({
    slot,
    date: starts[index]?.slice(0, 10) ?? '',
    start: starts[index]?.slice(11) ?? '',
    end: ends[index]?.slice(11) ?? '',
  }));
}

function fitsTime({ start, end }: Local, { from, until }: When, kind: 'APPOINTMENT' | 'DELIVERY'): boolean {
  if (from === null && until === null) return true;
  if (kind === 'APPOINTMENT') return (from === null || start >= from) && (until === null || start < until);
  if (from !== null && until !== null)
    return start >= from && end <= until ? true : start <= from && end >= until;
  // «Вечером»: a window that begins then; «утром»: one that begins before.
  return from !== null ? start >= from : start < (until ?? '');
}

/** «Днём», from 12 to 17: of the delivery windows the one that shares most of it. */
function overlapping(
  slots: readonly Local[],
  { from, until }: When,
  kind: 'APPOINTMENT' | 'DELIVERY',
): Local[] {
  if (kind === 'APPOINTMENT' || from === null || until === null) return [];
  const shared = ({ start, end }: Local): number =>
    Math.min(minutes(end), minutes(until)) - Math.max(minutes(start), minutes(from));
  return slots.filter((slot) => shared(slot) > 0).sort((a, b) => shared(b) - shared(a));
}

/** `earliest`: no day was named, so the first of equal ones is meant. */
function only(fitting: readonly Local[], earliest: boolean): Pick {
  const [first] = fitting;
  if (first && (fitting.length === 1 || earliest)) return { end: 'one', slot: first.slot };
  return { end: 'several', slots: fitting.map(({ slot }) => slot) };
}

const none = (near: readonly Local[], onDay: boolean): Pick => ({
  end: 'none',
  near: near.map(({ slot }) => slot),
  onDay,
});

function nearest(slots: readonly Local[], time: string): Local[] {
  const distance = (other: string): number => Math.abs(minutes(other) - minutes(time));
  const closest = [...slots].sort((a, b) => distance(a.start) - distance(b.start)).slice(0, 4);
  return slots.filter((slot) => closest.includes(slot));
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
