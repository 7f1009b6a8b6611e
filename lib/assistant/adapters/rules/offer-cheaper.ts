import type { SaleItem } from '@/lib/assistant/schemas';
import { listItems } from './list-items';
import type { Talk } from './talk';

const mostOffered = 5;

/**
 * «Дорого»: prices are what they are, but something cheaper of the kind may be on sale. False when nothing has been spoken
 * of that could be too dear.
 */
export async function offerCheaper(talk: Talk): Promise<boolean> {
  const { tools, phrases, memory } = talk;
  const dear = await spokenOf(talk);
  if (!dear) return false;
  const found = await tools.call('find_similar', {
    itemId: dear.id,
    limit: mostOffered,
    priceMaxMinor: Math.max(0, dear.priceMinor - 1),
  });
  const similar = found.ok ? found.result.items : [];
  const all = similar.length > 0 ? null : await tools.call('search_items', { query: '', limit: 50 });
  const offered = (all?.ok ? all.result.items : similar)
    .filter((it) => it.kind === dear.kind && it.stock !== 0 && it.priceMinor < dear.priceMinor)
    .toSorted((one, other) => other.priceMinor - one.priceMinor);
  memory.misses = 0;
  if (offered.length === 0) {
    talk.say(phrases.nothingCheaper());
    talk.ask(talk.asked, phrases.tap.catalogue);
    return true;
  }
  listItems(talk, phrases.cheaperIntro(), offered.slice(0, mostOffered), {
    for: 'item',
    act: 'add',
    quantity: null,
  });
  return true;
}

/** What is too dear: spoken of last, the dearest of the list shown last, or of the cart. */
async function spokenOf({ tools, memory }: Talk): Promise<SaleItem | null> {
  const cart = await tools.call('show_cart', {});
  const inCart = cart.ok ? cart.result.lines.map((line) => line.itemId) : [];
  const ids = memory.focus
    ? [memory.focus]
    : memory.shown.length > 0
      ? memory.shown.map(({ id }) => id)
      : inCart;
  let dearest: SaleItem | null = null;
  for (const itemId of ids.slice(0, 8)) {
    const details = await tools.call('item_details', { itemId });
    if (details.ok && (!dearest || details.result.item.priceMinor > dearest.priceMinor))
      dearest = details.result.item;
  }
  return dearest;
}
