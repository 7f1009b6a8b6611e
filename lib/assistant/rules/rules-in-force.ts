import { Temporal } from 'temporal-polyfill';
import type { CalendarSettings } from '@/lib/calendar';
import type { AssistantRule, RuleCondition, TurnRule } from './schemas';

/** What a rule's condition is decided by. The slow facts are asked for only where a rule needs them, and once. */
export interface RuleFacts {
  readonly channelId: string;
  readonly isNew: boolean;
  readonly now: Date;
  readonly timeZone: string;
  readonly openingHours: CalendarSettings['openingHours'];
  readonly hasCart: () => Promise<boolean>;
  readonly orderStatus: () => Promise<string | null>;
}

/** The owner's rules that count in this turn, in their order. */
export async function rulesInForce(rules: readonly AssistantRule[], facts: RuleFacts): Promise<TurnRule[]> {
  const given: TurnRule[] = [];
  const known = new Map<RuleCondition, boolean>();
  for (const { id, scenario, kind, text, active, channelId, condition } of rules) {
    if (!active || (channelId !== null && channelId !== facts.channelId)) continue;
    const counts = known.get(condition) ?? (await holds(condition, facts));
    known.set(condition, counts);
    if (counts) given.push({ id, scenario, kind, text });
  }
  return given;
}

async function holds(condition: RuleCondition, facts: RuleFacts): Promise<boolean> {
  switch (condition) {
    case 'ANY':
      return true;
    case 'NEW_CUSTOMER':
      return facts.isNew;
    case 'RETURNING_CUSTOMER':
      return !facts.isNew;
    case 'CART_FILLED':
      return facts.hasCart();
    case 'AWAITING_PAYMENT':
      return (await facts.orderStatus()) === 'AWAITING_PAYMENT';
    case 'HAS_PAID':
      return (await facts.orderStatus()) === 'CONFIRMED';
    case 'OPEN_HOURS':
      return isOpen(facts);
    case 'CLOSED_HOURS':
      return !isOpen(facts);
  }
}

function isOpen({ now, timeZone, openingHours }: RuleFacts): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return openingHours.some(
    ({ weekday, opens, closes }) => weekday === local.dayOfWeek && opens <= time && time < closes,
  );
}
