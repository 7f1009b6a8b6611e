import type { TierName } from './schemas';
import { type TierFact, tierTimeline } from './tier-timeline';

export interface TierAt {
  readonly name: TierName;
  /** Null: there is no end to FREE that anybody knows of. */
  readonly until: Date | null;
  readonly next: TierName;
}

/** The tier at a moment, from all facts in any order, each any number of times. */
export function tierAt(facts: readonly TierFact[], moment: Date): TierAt {
  const now = moment.getTime();
  const stretches = tierTimeline(facts);
  const index = stretches.findIndex(({ from, to }) => from <= now && now < to);
  const current = stretches[index];
  if (!current) return { name: 'FREE', until: null, next: 'FREE' };
  const after = stretches[index + 1];
  const next = after?.from === current.to ? after.tier : 'FREE';
  return { name: current.tier, until: new Date(current.to), next };
}
