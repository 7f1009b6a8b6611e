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

/** By currency: how many orders a contact has, and what was paid for those that stand. */
export async function sumOfBuyer(
  tx: Tx<Ctx>,
  contactId: string,
): Promise<{ currency: string; orders: number; paidMinor: number }[]> {
  const rows = await tx.db.$queryRaw<{ currency: string; orders: bigint; paid: bigint | null }[]>`
    select currency, count(*) as orders,
           sum(due_now_minor) filter (where status = 'CONFIRMED' and paid_by is not null)::bigint as paid
      from customer_order where company_id = ${tx.ctx.companyId} and contact_id = ${contactId}
     group by currency order by currency`;
  return rows.map(({ currency, orders, paid }) => ({
    currency,
    orders: Number(orders),
    paidMinor: Number(paid ?? 0),
  }));
}
