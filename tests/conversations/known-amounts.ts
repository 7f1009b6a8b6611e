import { listFaq, listItems } from '@/lib/knowledge';
import { getCart, listOrders } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { amountsIn } from './amounts-in';

/**
 * Every amount that a shop could rightly name in a conversation at this moment, in minor units: its prices and
 * prepayments, those in its answers, and the sums of the cart and of the orders, worked out here from the price list and
 * not taken from whoever made the reply. `heard`: what was said, for amounts offered as «2 л — 179,80 ₽».
 */
export async function knownAmounts(ctx: Ctx, conversationId: string, heard: string): Promise<Set<number>> {
  const { items } = await listItems(ctx, { limit: 100 });
  const { faq } = await listFaq(ctx, { limit: 100 });
  const cart = await getCart(ctx, { conversationId });
  const { orders } = await listOrders(ctx, { conversationId });
  const price = new Map(items.map((item) => [item.id, item]));
  const known = new Set(faq.flatMap(({ answer }) => amountsIn(answer)));
  for (const item of items) {
    known.add(item.priceMinor);
    if (item.prepayment?.kind === 'AMOUNT') known.add(item.prepayment.value);
    for (const amount of amountsIn(item.description)) known.add(amount);
  }
  for (const item of items) for (const amount of offeredIn(heard, item)) known.add(amount);
  for (const lines of [cart.lines, ...orders.map((order) => order.lines)]) {
    const sums = lines.map(({ itemId, quantity }) => sumsOf(price.get(itemId), quantity));
    for (const { total } of sums) known.add(total);
    known.add(sums.reduce((sum, { total }) => sum + total, 0));
    known.add(sums.reduce((sum, { due }) => sum + due, 0));
  }
  return known;
}

type Item = Awaited<ReturnType<typeof listItems>>['items'][number];

/** So many units of an item that is named, at so many times its price. */
function offeredIn(heard: string, { name, unit, priceMinor }: Item): number[] {
  if (!heard.includes(`${name}:`)) return [];
  const counts = heard.matchAll(new RegExp(`(\\d+)(?: × | |)${unit ?? ''} ?— `, 'gu'));
  return [...counts].map((match) => Number(match[1]) * priceMinor);
}

function sumsOf(item: Item | undefined, quantity: number): { total: number; due: number } {
  if (!item) throw new Error('A line is of nothing that is sold.');
  const total = item.priceMinor * quantity;
  const rule = item.kind === 'SERVICE' ? item.prepayment : null;
  if (rule?.kind === 'NONE') return { total, due: 0 };
  if (rule?.kind === 'AMOUNT') return { total, due: Math.min(total, rule.value * quantity) };
  return { total, due: rule?.kind === 'PERCENT' ? Math.floor((total * rule.value + 50) / 100) : total };
}
