import { type CatalogueItem, listFaq, listItems } from '@/lib/knowledge';
import { getCart, listOrders } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { amountsIn } from './amounts-in';

/**
 * Every amount that a shop can rightly name in a conversation, in minor units: its prices and prepayments, those in its
 * answers, and the sums of the cart and the orders as they come, worked out here from the price list and not taken from
 * whoever made the reply.
 */
export class KnownAmounts {
  private readonly amounts = new Set<number>();
  private readonly byId: ReadonlyMap<string, CatalogueItem>;

  private constructor(
    private readonly ctx: Ctx,
    private readonly items: readonly CatalogueItem[],
    answers: readonly string[],
  ) {
    this.byId = new Map(items.map((item) => [item.id, item]));
    const texts = [...answers, ...items.map((item) => item.description)];
    for (const amount of texts.flatMap(amountsIn)) this.amounts.add(amount);
    for (const { priceMinor, prepayment } of items) {
      this.amounts.add(priceMinor);
      if (prepayment?.kind === 'AMOUNT') this.amounts.add(prepayment.value);
    }
  }

  static async open(ctx: Ctx): Promise<KnownAmounts> {
    const { items } = await listItems(ctx, { limit: 100 });
    const { faq } = await listFaq(ctx, { limit: 100 });
    return new KnownAmounts(
      ctx,
      items,
      faq.map(({ answer }) => answer),
    );
  }

  /** The amounts in a reply that nobody knows at this moment of the conversation. */
  async strangeIn(reply: string, conversationId: string): Promise<number[]> {
    const told = amountsIn(reply);
    if (told.every((amount) => this.amounts.has(amount))) return [];
    await this.takeSums(conversationId);
    const offered = this.items.flatMap((item) => offeredIn(reply, item));
    return told.filter((amount) => !this.amounts.has(amount) && !offered.includes(amount));
  }

  private async takeSums(conversationId: string): Promise<void> {
    const cart = await getCart(this.ctx, { conversationId });
    const { orders } = await listOrders(this.ctx, { conversationId });
    for (const lines of [cart.lines, ...orders.map((order) => order.lines)]) {
      const sums = lines.map(({ itemId, quantity }) => sumsOf(this.byId.get(itemId), quantity));
      for (const { total } of sums) this.amounts.add(total);
      this.amounts.add(sums.reduce((sum, { total }) => sum + total, 0));
      this.amounts.add(sums.reduce((sum, { due }) => sum + due, 0));
    }
  }
}

/** «Молоко: … 2 л — 179,80 ₽»: so many units of an item that is named, at so many times its price. */
function offeredIn(reply: string, { name, unit, priceMinor }: CatalogueItem): number[] {
  if (!reply.includes(`${name}:`)) return [];
  const counts = reply.matchAll(new RegExp(`(\\d+)(?: × | |)${unit ?? ''} ?— `, 'gu'));
  return [...counts].map((match) => Number(match[1]) * priceMinor);
}

function sumsOf(item: CatalogueItem | undefined, quantity: number): { total: number; due: number } {
  if (!item) throw new Error('A line is of nothing that is sold.');
  const total = item.priceMinor * quantity;
  const rule = item.kind === 'SERVICE' ? item.prepayment : null;
  if (rule?.kind === 'NONE') return { total, due: 0 };
  if (rule?.kind === 'AMOUNT') return { total, due: Math.min(total, rule.value * quantity) };
  return { total, due: rule?.kind === 'PERCENT' ? Math.floor((total * rule.value + 50) / 100) : total };
}
