export interface Laned<T> {
  readonly item: T;
  /** From the left, from 0. */
  readonly lane: number;
  /** How many lanes stand side by side there. */
  readonly lanes: number;
}

/** Things that run at the same time, side by side: each in the first lane that is free, as wide as its neighbours allow. */
export function lanesOf<T>(
  items: readonly T[],
  span: (item: T) => { readonly start: number; readonly end: number },
): Laned<T>[] {
  const sorted = items.toSorted((a, b) => span(a).start - span(b).start || span(b).end - span(a).end);
  const laned: { item: T; lane: number; group: number }[] = [];
  const widths: number[] = [];
  let ends: number[] = [];
  for (const item of sorted) {
    const { start, end } = span(item);
    if (ends.every((until) => until <= start)) {
      ends = [];
      widths.push(0);
    }
    const free = ends.findIndex((until) => until <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    const group = widths.length - 1;
    widths[group] = Math.max(widths[group] ?? 0, ends.length);
    laned.push({ item, lane, group });
  }
  return laned.map(({ item, lane, group }) => ({ item, lane, lanes: widths[group] ?? 1 }));
}
