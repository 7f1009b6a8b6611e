import type { PaidTier } from './schemas';

/** What happened to a company's tier. Facts are only ever added. */
export type TierFact =
  | {
      readonly kind: 'PURCHASE';
      readonly orderId: string;
      readonly tier: PaidTier;
      readonly at: Date;
      readonly seconds: number;
      /** What was paid, and what CREATOR cost for the same period: their ratio is what unused PRO time is worth there. */
      readonly priceMinor: number;
      readonly creatorPriceMinor: number;
    }
  /** The money of a purchase went back: it never was. */
  | { readonly kind: 'REVERSAL'; readonly orderId: string }
  | {
      readonly kind: 'GRANT';
      readonly id: string;
      readonly tier: PaidTier;
      readonly at: Date;
      readonly seconds: number;
    };

/** Milliseconds since 1970; the end is the first moment it is not there any more. */
export interface Stretch {
  readonly tier: PaidTier;
  readonly from: number;
  readonly to: number;
}

/** Time that is still to be used up. */
interface Supply {
  readonly left: number;
  /** How much CREATOR time each bit of it is worth; null: it was given, not bought. */
  readonly worth: { readonly paid: number; readonly of: number } | null;
}

type Supplies = Record<PaidTier, Supply[]>;

/**
 * When which tier is there, in order. The highest tier is used up first, the lower one waits for its turn. Buying CREATOR
 * turns the PRO time that was bought and is left into CREATOR time of the same value; PRO time that was given goes on waiting.
 */
export function tierTimeline(facts: readonly TierFact[]): Stretch[] {
  const supplies: Supplies = { CREATOR: [], PRO: [] };
  const stretches: Stretch[] = [];
  let now = Number.NEGATIVE_INFINITY;
  for (const fact of effective(facts)) {
    const at = fact.at.getTime();
    spend(supplies, stretches, now, at);
    now = at;
    if (fact.kind === 'PURCHASE' && fact.tier === 'CREATOR') raisePro(supplies);
    supplies[fact.tier].push({ left: fact.seconds * 1_000, worth: worthOf(fact) });
  }
  spend(supplies, stretches, now, Number.POSITIVE_INFINITY);
  return stretches;
}

type Giving = Exclude<TierFact, { kind: 'REVERSAL' }>;

/** Each fact once, without the purchases that were reversed, in one order whatever order they came in. */
function effective(facts: readonly TierFact[]): Giving[] {
  const reversed = new Set(facts.flatMap((fact) => (fact.kind === 'REVERSAL' ? [fact.orderId] : [])));
  const known = new Map<string, Giving>();
  for (const fact of facts) {
    if (fact.kind === 'REVERSAL' || (fact.kind === 'PURCHASE' && reversed.has(fact.orderId))) continue;
    known.set(nameOf(fact), fact);
  }
  return [...known.values()].toSorted(
    (one, other) => one.at.getTime() - other.at.getTime() || (nameOf(one) < nameOf(other) ? -1 : 1),
  );
}

const nameOf = (fact: Giving): string => (fact.kind === 'GRANT' ? fact.id : fact.orderId);

const worthOf = (fact: Giving): Supply['worth'] =>
  fact.kind === 'GRANT' ? null : { paid: fact.priceMinor, of: fact.creatorPriceMinor };

function raisePro(supplies: Supplies): void {
  const kept: Supply[] = [];
  for (const supply of supplies.PRO) {
    if (supply.worth === null) kept.push(supply);
    else {
      const { paid, of } = supply.worth;
      supplies.CREATOR.push({ left: Math.floor(supply.left * Math.min(1, paid / of)), worth: supply.worth });
    }
  }
  supplies.PRO = kept;
}

function spend(supplies: Supplies, stretches: Stretch[], from: number, to: number): void {
  let now = from;
  while (now < to) {
    const tier = supplies.CREATOR.length > 0 ? 'CREATOR' : 'PRO';
    const [first, ...rest] = supplies[tier];
    if (!first) return;
    const used = Math.min(first.left, to - now);
    supplies[tier] = used < first.left ? [{ ...first, left: first.left - used }, ...rest] : rest;
    add(stretches, { tier, from: now, to: now + used });
    now += used;
  }
}

function add(stretches: Stretch[], stretch: Stretch): void {
  if (stretch.from === stretch.to) return;
  const last = stretches.at(-1);
  if (last?.tier === stretch.tier && last.to === stretch.from)
    stretches[stretches.length - 1] = { ...last, to: stretch.to };
  else stretches.push(stretch);
}
