import type { Talk } from './talk';

/** Whether goods are brought to the city the customer asks about, or where to at all. */
export function speakOfCity({ said, phrases, input }: Talk): { text: string; served: boolean } {
  const { cities } = input.company;
  const all = cities.join(', ');
  if (said.city === null)
    return { text: cities.length > 0 ? phrases.deliversTo(all) : phrases.deliversEverywhere(), served: true };
  const served = cities.length === 0 || cities.includes(said.city);
  return {
    text: served ? phrases.deliversThere(said.city) : phrases.cityNotServed(said.city, all),
    served,
  };
}
