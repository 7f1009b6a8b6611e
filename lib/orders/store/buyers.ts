import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** Empties carts and leaves of an order's source what tells a campaign, not a person. Returns the ids of the orders. */
export async function deleteBuyerTraces(
  tx: Tx<Ctx>,
  conversationIds: readonly string[],
  contactIds: readonly string[],
): Promise<string[]> {
  const { companyId } = tx.ctx;
  await tx.db.cartLine.deleteMany({ where: { companyId, conversationId: { in: [...conversationIds] } } });
  const orders = await tx.db.$queryRaw<{ id: string }[]>`
    update customer_order set source = source - 'clickId' - 'url'
     where company_id = ${companyId}
       and (conversation_id = any(${[...conversationIds]}) or contact_id = any(${[...contactIds]}))
    returning id`;
  return orders.map((order) => order.id);
}
