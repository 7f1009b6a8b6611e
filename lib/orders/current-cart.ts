import { getCompany } from '@/lib/companies';
import { findItems } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { priceCart } from './price-cart';
import type { Cart } from './schemas';
import { findCartRows } from './store/cart';

/** The cart at today's prices. What has left the price list has left the cart. */
export async function currentCart(tx: Tx<Ctx>, conversationId: string): Promise<Cart> {
  const { currency } = await getCompany(tx.ctx);
  const rows = await findCartRows(tx, conversationId);
  const items = await findItems(tx.ctx, { ids: rows.map((row) => row.itemId) });
  const wanted = rows.flatMap(({ itemId, quantity }) => {
    const item = items.find((candidate) => candidate.id === itemId);
    return item ? [{ item, quantity }] : [];
  });
  return priceCart(wanted, currency);
}
