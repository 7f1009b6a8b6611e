import type { SaleItem } from '@/lib/assistant/schemas';
import type { Mention } from '@/lib/assistant/understanding/mention';
import { resolveMention } from './resolve-mention';
import type { Talk } from './talk';

const mostCompared = 5;

/**
 * «Чем розы отличаются от тюльпанов?», "which is cheaper?": what the price list knows of each, one under the other. Which
 * is better is the customer's to say. False when there are no two things to compare.
 */
export async function compareItems(talk: Talk, mentions: readonly Mention[]): Promise<boolean> {
  const { phrases, memory, said } = talk;
  const named = mentions.filter((mention) => mention.words.length > 0 || mention.picks.length > 0);
  const items = named.length >= 2 ? await allNamed(talk, named) : await allShown(talk, named);
  if (items.length < 2) return false;
  const compared = items.slice(0, mostCompared);
  memory.shown = compared.map(({ id, name, options }) => ({ id, name, options }));
  memory.focus = null;
  memory.misses = 0;
  talk.say(
    phrases.compareIntro(),
    ...compared.map((item, index) => `${index + 1}. ${phrases.itemDetails(item)}`),
  );
  const [cheapest] = compared.toSorted((one, other) => one.priceMinor - other.priceMinor);
  const alike = compared.every((item) => item.priceMinor === cheapest?.priceMinor);
  if (cheapest && !alike && said.intents.has('cheapest')) talk.say(phrases.cheapestOf(cheapest));
  talk.say(phrases.listOutro(false));
  talk.ask(
    { for: 'item', act: 'add', quantity: null },
    ...compared.map((item, index) => ({ label: item.name.slice(0, 80), text: String(index + 1) })),
  );
  return true;
}

async function allNamed(talk: Talk, mentions: readonly Mention[]): Promise<SaleItem[]> {
  const found: SaleItem[] = [];
  for (const mention of mentions) {
    const one = await resolveMention(talk, mention);
    const items = one.end === 'one' ? [one.item] : one.end === 'nothing' ? [] : one.items.slice(0, 2);
    found.push(...items.filter((item) => found.every((other) => other.id !== item.id)));
  }
  return found;
}

/** «Какой лучше?» of the list shown last; «чем отличаются букеты?» of everything of that name. */
async function allShown(talk: Talk, [named]: readonly Mention[]): Promise<SaleItem[]> {
  if (named) {
    const found = await resolveMention(talk, named);
    if (found.end === 'options' || found.end === 'several') return [...found.items];
    if (found.end === 'one') return [];
  }
  const items: SaleItem[] = [];
  for (const shown of talk.memory.shown.slice(0, mostCompared)) {
    const details = await talk.tools.call('item_details', { itemId: shown.id });
    if (details.ok) items.push(details.result.item);
  }
  return items;
}
