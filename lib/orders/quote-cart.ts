import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { assertInStock } from './assert-in-stock';
import { currentCart } from './current-cart';
import { lineName } from './line-name';
import { orderNeeds } from './order-needs';
import { type CartLine, type FrozenLine, InConversation, type Quote } from './schemas';
import { lockCart } from './store/cart';
import { insertQuote } from './store/quotes';

/** How long a price once told is kept. */
const validMs = 24 * 3_600_000;

/** Fixes the prices of the cart for a day. Throws `conflict`: `cart-empty`, `not-enough-stock`. */
export async function quoteCart(ctx: Ctx, input: InConversation): Promise<Quote> {
  authorize(ctx, 'order.place');
  const { conversationId } = parse(InConversation, input);
  return inTransaction(ctx, async (tx) => {
    await lockCart(tx, conversationId);
    const cart = await currentCart(tx, conversationId);
    if (cart.lines.length === 0) throw new AppError('conflict', 'cart-empty');
    for (const line of cart.lines) assertInStock(line);
    const createdAt = ctx.clock.now();
    const lines = cart.lines.map(freeze);
    const quote: Quote = {
      ...cart,
      ...orderNeeds(lines),
      id: newId('quo', createdAt),
      conversationId,
      lines,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + validMs),
    };
    await insertQuote(tx, quote);
    return quote;
  });
}

function freeze({ options, unit: _, stock: __, ...line }: CartLine): FrozenLine {
  return { ...line, name: lineName(line.name, options) };
}
