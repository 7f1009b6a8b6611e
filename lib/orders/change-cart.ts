import { authorize } from '@/lib/companies';
import { findItems } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { assertInStock } from './assert-in-stock';
import { currentCart } from './current-cart';
import { type Cart, ChangeCart, maxLines, maxQuantity } from './schemas';
import { deleteCartRow, findCartRows, lockCart, saveCartRow } from './store/cart';

/**
 * Puts something into the cart, sets how many, or takes some out; returns the cart as it is now. One is meant when no
 * quantity is given. Throws `not-found` `item-not-in-catalogue`, `conflict` `not-enough-stock`, `limit` `cart-full`.
 */
export async function changeCart(ctx: Ctx, input: ChangeCart): Promise<Cart> {
  authorize(ctx, 'order.place');
  const wish = parse(ChangeCart, input);
  const { conversationId, itemId } = wish;
  return inTransaction(ctx, async (tx) => {
    await lockCart(tx, conversationId);
    const rows = await findCartRows(tx, conversationId);
    const had = rows.find((row) => row.itemId === itemId)?.quantity ?? 0;
    const quantity = newQuantity(wish, had);
    if (quantity <= 0) {
      await deleteCartRow(tx, conversationId, itemId);
      return currentCart(tx, conversationId);
    }
    const [item] = await findItems(tx.ctx, { ids: [itemId] });
    if (!item) throw new AppError('not-found', 'item-not-in-catalogue');
    if (quantity > had) assertInStock({ ...item, quantity });
    if (quantity > maxQuantity || (had === 0 && rows.length >= maxLines)) {
      throw new AppError('limit', 'cart-full', { params: { lines: maxLines, quantity: maxQuantity } });
    }
    await saveCartRow(tx, conversationId, { itemId, quantity });
    return currentCart(tx, conversationId);
  });
}

function newQuantity({ change, quantity }: ChangeCart, had: number): number {
  switch (change) {
    case 'add':
      return had + (quantity ?? 1);
    case 'set':
      return quantity ?? 1;
    case 'remove':
      return quantity === undefined ? 0 : had - quantity;
  }
}
