import type { TurnInput, TurnTools } from '@/lib/assistant/port';
import { collectFacts } from './collect-facts';
import type { Facts } from './facts';

/** How many of the customer's earlier messages may be repeated from. */
const customersLast = 5;

/**
 * Everything the answer of a turn may say: what its tools returned, what is frozen, the shop's own name and cities, and
 * the customer's words. Neither the summary nor the owner's rules vouch for anything.
 */
export function factsOfTurn(
  input: TurnInput,
  { found, draft }: Pick<TurnTools, 'found' | 'draft'>,
  now: Date,
): Facts {
  const { currency, timeZone, name, cities } = input.company;
  const customers = input.history.filter(({ author }) => author === 'CUSTOMER').map(({ text }) => text);
  return collectFacts({
    results: [
      ...found.map(({ tool, result }) => ({ from: 'tool' as const, tool, result })),
      { from: 'tool', tool: 'draft', result: draft },
      // The shop's name and cities may hold digits and are its own words.
      { from: 'shop', tool: null, result: { title: name, cities } },
    ],
    said: [...input.messages, ...customers.slice(-customersLast)],
    currency,
    timeZone,
    now: new Date(Math.min(now.getTime(), Date.parse(input.now))),
  });
}
