import type { Company } from '@/lib/companies';
import { collectFacts } from '../guard/collect-facts';
import { guardReply } from '../guard/guard-reply';
import type { Violation } from '../guard/schemas';

/** Says what a text of the owner's holds that only the price list, or an order, may say; its own name a shop may say. */
export function ownTextGuard(
  { name, currency, timeZone }: Pick<Company, 'name' | 'currency' | 'timeZone'>,
  now: Date,
): (text: string) => Violation[] {
  const facts = collectFacts({
    results: [{ from: 'shop', tool: null, result: { title: name } }],
    said: [],
    currency,
    timeZone,
    now,
  });
  return (text) => guardReply(text, facts);
}
