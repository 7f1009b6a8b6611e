import { fold } from '@/lib/assistant/language/fold';
import { measuresIn } from '@/lib/assistant/language/measures-in';
import type { Measure } from '@/lib/assistant/language/read-measure';
import type { ShownItem } from '@/lib/assistant/memory';
import type { SaleItem } from '@/lib/assistant/schemas';
import type { Mention } from '@/lib/assistant/understanding/mention';
import { matchItems } from './match-items';
import type { Talk } from './talk';

/** What a customer's words turned out to mean. */
export type Resolved =
  /** `sure`: every word fits. «Букет пионов» finds a bouquet of roses, but not surely. */
  | ({ readonly end: 'one'; readonly item: SaleItem; readonly sure: boolean } & HowMuch)
  | ({ readonly end: 'options'; readonly name: string; readonly items: readonly SaleItem[] } & HowMuch)
  | ({ readonly end: 'several'; readonly items: readonly SaleItem[] } & HowMuch)
  /** `alike`: nobody named them, but they mean something like it. */
  | { readonly end: 'nothing'; readonly words: string; readonly alike?: readonly SaleItem[] };

export interface HowMuch {
  readonly quantity: number | null;
  /** A weight, a volume or a length that is no part of the name. */
  readonly measure: Measure | null;
}

type Amounts = Pick<Mention, 'words' | 'quantity' | 'trailing' | 'measure'>;

/**
 * Finds out which item of the price list is meant: a place in the list shown last, the item spoken of last, a name, or
 * part of one. Among items with different names or options it never guesses.
 */
export async function resolveMention(talk: Talk, mention: Mention): Promise<Resolved> {
  const { memory } = talk;
  const [place] = mention.picks;
  if (place !== undefined && mention.words.length === 0) {
    const shown = memory.shown.at(place > 0 ? place - 1 : place);
    return shown ? fetched(talk, shown.id, mention) : nothing(mention);
  }
  if (mention.words.length === 0) {
    const quantity = mention.quantity ?? mention.trailing;
    return memory.focus
      ? fetched(talk, memory.focus, { quantity, measure: mention.measure })
      : nothing(mention);
  }
  const among = fromShown(mention, memory.shown);
  if (among)
    return fetched(talk, among.id, {
      quantity: amountOf(mention, [among]),
      measure: packs([among], mention.measure) ? null : mention.measure,
    });
  const query = [...mention.words, ...(mention.trailing === null ? [] : [mention.trailing])].join(' ');
  const found = await talk.tools.call('search_items', { query, limit: 30 });
  if (!found.ok) return nothing(mention);
  return judge(mention, found.result.items);
}

/** A name or an option from the list that was just shown: «красную», when it tells one from the rest. */
function fromShown(mention: Amounts, shown: readonly ShownItem[]): ShownItem | null {
  if (shown.length === 0) return null;
  const { items } = matchItems(wordsWith(mention, shown), shown);
  const [only] = items;
  if (items.length !== 1 || !only) return null;
  // One variant of several may stand in a list by chance: only its own words choose it.
  const own = { name: '', options: only.options };
  const chosen =
    shown.length === 1 ||
    Object.keys(only.options).length === 0 ||
    mention.words.some((word) => matchItems([word], [own]).items.length > 0);
  const fits = mention.words.every((word) => matchItems([word], [only]).items.length > 0);
  return chosen && fits ? only : null;
}

interface FoundItem extends SaleItem {
  readonly score: number;
  readonly byMeaning?: true | undefined;
}

function judge(mention: Mention, found: readonly FoundItem[]): Resolved {
  const matched = matchItems(wordsWith(mention, found), found).items;
  // The search knows slips and word forms that a comparison of names does not; what it is sure of is offered.
  const likely = matched.length > 0 ? matched : found.filter(({ score }) => score >= 0.6);
  // «Кофе 250 г» is the pack of that name; «300 г сыра» is an amount.
  const items = packs(likely, mention.measure) ?? likely;
  const measure = items === likely ? mention.measure : null;
  const quantity = amountOf(mention, items);
  const [first] = items;
  if (!first)
    return { ...nothing(mention), alike: found.filter(({ byMeaning, stock }) => byMeaning && stock !== 0) };
  if (items.length === 1)
    return { end: 'one', item: first, quantity, measure, sure: fitsWholly(mention.words, first) };
  const sameName = items.every((item) => fold(item.name) === fold(first.name));
  if (sameName) return { end: 'options', name: first.name, items, quantity, measure };
  return { end: 'several', items, quantity, measure };
}

/** Those whose name or options say that very measure. Null: none does. */
function packs<T extends { name: string; options: Readonly<Record<string, string>> }>(
  items: readonly T[],
  measure: Measure | null,
): readonly T[] | null {
  if (!measure) return null;
  const fitting = items.filter((item) =>
    [item.name, ...Object.values(item.options)]
      .flatMap(measuresIn)
      .some((it) => it.dimension === measure.dimension && it.amount === measure.amount),
  );
  return fitting.length > 0 ? fitting : null;
}

/** No word is left over that neither name, options nor description know. */
function fitsWholly(words: readonly string[], item: SaleItem): boolean {
  return words.every((word) => matchItems([word], [item]).items.length > 0);
}

/** The words, and the bare number too where names have it: «iPhone 15», «букет из 11 роз». */
function wordsWith(
  { words, trailing, quantity }: Amounts,
  items: ReadonlyArray<{ name: string; options: Readonly<Record<string, string>> }>,
): string[] {
  if (trailing !== null && items.some((item) => holds(item, trailing))) return [...words, String(trailing)];
  if (quantity !== null && quantity > 1 && items.length > 0 && items.every((item) => holds(item, quantity)))
    return [...words, String(quantity)];
  return [...words];
}

const holds = (item: { name: string; options: Readonly<Record<string, string>> }, number: number): boolean =>
  new RegExp(`(?<!\\d)${number}(?!\\d)`).test(`${item.name} ${Object.values(item.options).join(' ')}`);

/** How many: the number before the name, else a bare one that no name claims. */
function amountOf(
  { quantity, trailing }: Amounts,
  items: ReadonlyArray<{ name: string; options: Readonly<Record<string, string>> }>,
): number | null {
  if (quantity !== null) return quantity;
  return trailing !== null && !items.some((item) => holds(item, trailing)) ? trailing : null;
}

async function fetched(talk: Talk, itemId: string, { quantity, measure }: HowMuch): Promise<Resolved> {
  const details = await talk.tools.call('item_details', { itemId });
  return details.ok
    ? { end: 'one', item: details.result.item, quantity, measure, sure: true }
    : { end: 'nothing', words: '' };
}

const nothing = (mention: Amounts) => ({ end: 'nothing' as const, words: mention.words.join(' ') });
