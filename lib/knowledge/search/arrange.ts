import type { Scored } from './scored-items';

const mostItems = 60;

/**
 * Variants of one name together, the best name first; within a name, and among equally good names, the cheaper first.
 * `limit` counts names.
 */
export function arrange(items: readonly Scored[], limit: number): Scored[] {
  const groups = [...Map.groupBy(items, ({ group }) => group).values()].map((group) =>
    group.toSorted((one, other) => rounded(other) - rounded(one) || one.priceMinor - other.priceMinor),
  );
  const best = (group: readonly Scored[]): number => Math.max(...group.map(rounded));
  const cheapest = (group: readonly Scored[]): number =>
    Math.min(...group.map(({ priceMinor }) => priceMinor));
  groups.sort(
    (one, other) =>
      best(other) - best(one) || cheapest(one) - cheapest(other) || nameOf(one).localeCompare(nameOf(other)),
  );
  return groups.slice(0, limit).flat().slice(0, mostItems);
}

/** Scores that nobody could tell apart are equal, so that the price decides. */
const rounded = ({ score }: Scored): number => Math.round(score * 100);
const nameOf = (group: readonly Scored[]): string => group[0]?.name ?? '';
