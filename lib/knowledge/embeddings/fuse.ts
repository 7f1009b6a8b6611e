import type { Scored } from '../search/scored-items';

/** Of reciprocal rank fusion: how little the first places differ. */
const k = 60;
/** From this score on the words name the thing itself, exact names and SKUs first of all: meaning does not move it. */
const sure = 0.6;
const highest = 0.59;
const lowest = 0.3;

/**
 * One answer of two: what the words found, and what is near in meaning, the nearest first. What the words name outright stays
 * as it is; the other names follow by the sum of their reciprocal ranks, in steps of a hundredth, so that equal ones stay
 * equal. A name that the words found keeps the variants that they chose. Nothing near: what the words found, unchanged.
 */
export function fuse(worded: readonly Scored[], near: readonly Scored[]): readonly Scored[] {
  if (near.length === 0) return worded;
  const groups = Map.groupBy(worded, ({ group }) => group);
  const best = (group: string): number => Math.max(...(groups.get(group) ?? []).map(({ score }) => score));
  const byWords = [...groups.keys()].toSorted((one, other) => best(other) - best(one));
  const byMeaning = Map.groupBy(near, ({ group }) => group);
  const points = new Map<string, number>();
  for (const ranked of [byWords, [...byMeaning.keys()]]) {
    for (const [rank, group] of ranked.entries())
      points.set(group, (points.get(group) ?? 0) + 1 / (k + rank + 1));
  }
  const named = new Set(byWords.filter((group) => best(group) >= sure));
  const others = [...points].filter(([group]) => !named.has(group));
  const places = [...new Set(others.map(([, sum]) => sum))].toSorted((one, other) => other - one);
  const fused = others.flatMap(([group, sum]) => {
    const score = Math.max(lowest, highest - places.indexOf(sum) / 100);
    const found = groups.get(group);
    if (!found)
      return (byMeaning.get(group) ?? []).map((item) => ({ ...item, score, byMeaning: true as const }));
    return found.map((item) => ({ ...item, score: (score * item.score) / best(group) }));
  });
  return [...worded.filter(({ group }) => named.has(group)), ...fused];
}
