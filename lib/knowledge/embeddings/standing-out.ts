export interface Likeness {
  readonly id: string;
  readonly cosine: number;
}

/** So far from the middle to sameness, and so near to the best, something means what was asked. */
const least = 0.25;
const nearBest = 0.6;
const most = 100;

/**
 * Those that are clearly more alike to what was asked than the rest is, the most alike first. What cosine two accidental
 * texts have is each model's own affair, so the middle one is taken for an accident: where all are alike, none stands out.
 */
export function standingOut(likenesses: readonly Likeness[]): string[] {
  const sorted = likenesses.toSorted((one, other) => other.cosine - one.cosine);
  const middle = sorted[Math.floor(sorted.length / 2)]?.cosine ?? 0;
  const share = ({ cosine }: Likeness): number => (cosine - middle) / Math.max(0.001, 1 - middle);
  const best = sorted[0] ? share(sorted[0]) : 0;
  return sorted
    .filter((one) => share(one) >= Math.max(least, best * nearBest))
    .slice(0, most)
    .map(({ id }) => id);
}
