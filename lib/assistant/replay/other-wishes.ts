import { rulesInForce } from '../rules/rules-in-force';
import type { RuleCondition, TurnRule } from '../rules/schemas';
import type { Tone } from '../settings/schemas';
import type { WishesToday } from './load-wishes-today';
import type { RecordedTurn } from './recorded-turn';
import { unifiedDiff } from './unified-diff';

/** What a record does not tell: whether something was in the cart, and how an order stood. */
const untold: ReadonlySet<RuleCondition> = new Set(['CART_FILLED', 'AWAITING_PAYMENT', 'HAS_PAID']);

/**
 * How the owner's wishes that a turn was given differ from those it would be given now, as a unified difference; null: not
 * at all. A turn is played with the wishes of its time, which are a part of its record, so that only the code is compared;
 * this is told beside. A rule about the cart or an order counts where it counted then. `byModel`: the rules policy takes
 * nothing but texts said word for word.
 */
export async function otherWishes(
  { begun: { input, firstSeq } }: RecordedTurn,
  today: WishesToday,
  { channelId, byModel }: { readonly channelId: string; readonly byModel: boolean },
): Promise<string | null> {
  const then = { rules: input.rules ?? [], tone: input.tone ?? 'WARM' };
  const counted = new Set(then.rules.map(({ id }) => id));
  const rules = today.rules.map((rule) =>
    untold.has(rule.condition)
      ? { ...rule, condition: 'ANY' as const, active: rule.active && counted.has(rule.id) }
      : rule,
  );
  const inForce = await rulesInForce(rules, {
    channelId,
    isNew: (firstSeq ?? 0) <= 1,
    now: new Date(input.now),
    timeZone: input.company.timeZone,
    openingHours: today.openingHours,
    hasCart: () => Promise.resolve(false),
    orderStatus: () => Promise.resolve(null),
  });
  return unifiedDiff(inWords(then, byModel), inWords({ rules: inForce, tone: today.tone }, byModel));
}

/** A line for each thing that can differ. */
function inWords(
  { rules, tone }: { readonly rules: readonly TurnRule[]; readonly tone: Tone },
  byModel: boolean,
): string {
  return [
    ...(byModel ? [`tone ${tone}`] : []),
    ...rules
      .filter(({ kind }) => byModel || kind === 'EXACT')
      .map(({ scenario, kind, text }) => `${scenario} ${kind} ${JSON.stringify(text)}`),
  ].join('\n');
}
