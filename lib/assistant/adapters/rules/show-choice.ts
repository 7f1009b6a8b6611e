import type { SaleItem } from '@/lib/assistant/schemas';
import type { Mention } from '@/lib/assistant/understanding/mention';
import { minorDigits } from '@/lib/platform/money/minor-digits';
import { listItems } from './list-items';
import { matchItems } from './match-items';
import { showFound } from './show-found';
import type { Talk } from './talk';

/** By price: within a budget, the cheapest, or simply what is in stock when asked for advice. */
export async function showChoice(talk: Talk, named: Mention | undefined): Promise<boolean> {
  const { said, tools, phrases } = talk;
  const words = named?.words ?? [];
  const quantity = named?.quantity ?? 1;
  const found = await tools.call('search_items', { query: words.join(' '), limit: 50 });
  const some = found.ok ? found.result.items : [];
  const catalogue = some.length > 0 ? null : await tools.call('search_items', { query: '', limit: 50 });
  const all = catalogue?.ok ? catalogue.result.items : some;
  const meant = words.length > 0 ? matchItems(words, all).items : all;
  const inStock = (meant.length > 0 ? meant : all)
    .filter((item) => item.stock !== 0)
    .sort((a, b) => a.priceMinor - b.priceMinor);
  const { from = null, to = null } = said.limit ?? {};
  const fitting = inStock.filter((item) => within(item, quantity, from, to));
  if (inStock.length === 0) return false;
  if (fitting.length === 0) {
    const nearest = to !== null ? inStock.slice(0, 3) : inStock.slice(-3);
    listItems(talk, phrases.nothingWithinLimit(), nearest, { for: 'item', act: 'details', quantity: null });
    return true;
  }
  return showFound(
    talk,
    said.intents.has('cheapest') && !said.limit ? fitting.slice(0, 3) : fitting,
    'found',
  );
}

/** «5 роз до 1500 рублей»: all of them together. */
function within(
  { priceMinor, currency }: SaleItem,
  quantity: number,
  from: number | null,
  to: number | null,
): boolean {
  const price = (priceMinor * quantity) / 10 ** minorDigits(currency);
  return (from === null || price >= from) && (to === null || price <= to);
}
