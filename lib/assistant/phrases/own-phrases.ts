import type { Scenario } from '@/lib/assistant/rules/schemas';
import type { Phrases } from './phrases';

/**
 * The phrases with the owner's own texts in them: instead of a courtesy, under a sentence that says something. Sums, times
 * and statuses are said as before.
 */
export function ownPhrases(phrases: Phrases, texts: ReadonlyMap<Scenario, string>): Phrases {
  if (texts.size === 0) return phrases;
  const instead = (scenario: Scenario, usual: string): string => texts.get(scenario) ?? usual;
  const under = (scenario: Scenario, usual: string): string => {
    const text = texts.get(scenario);
    return text === undefined ? usual : `${usual}\n${text}`;
  };
  return {
    ...phrases,
    greeting: (shop) => instead('GREETING', phrases.greeting(shop)),
    bye: () => instead('FAREWELL', phrases.bye()),
    noDiscount: () => under('DISCOUNT', phrases.noDiscount()),
    complaint: () => under('COMPLAINT', phrases.complaint()),
    soldOut: (name) => under('SOLD_OUT', phrases.soldOut(name)),
    askAddress: () => under('DELIVERY', phrases.askAddress()),
    deliversTo: (cities) => under('DELIVERY', phrases.deliversTo(cities)),
    deliversEverywhere: () => under('DELIVERY', phrases.deliversEverywhere()),
    link: (order) => under('PAYMENT', phrases.link(order)),
    confirmed: (order) => under('AFTER_PAYMENT', phrases.confirmed(order)),
  };
}
