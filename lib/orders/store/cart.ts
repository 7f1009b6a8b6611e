import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

export interface CartRow {
  readonly itemId: string;
  readonly quantity: number;
}

/** Makes everybody else who changes this cart wait until this transaction ends. */
export async function lockCart(tx: Tx<Ctx>, conversationId: string): Promise<void> {
  await tx.db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`cart:${conversationId}`}, 0))::text`;
}

/** In the order in which things were put in. */
export async function findCartRows(tx: Tx<Ctx>, conversationId: string): Promise<CartRow[]> {
  return tx.db.cartLine.findMany({
    where: { companyId: tx.ctx.companyId, conversationId },
    select: { itemId: true, quantity: true },
    orderBy: { position: 'asc' },
  });
}

export async function saveCartRow(
  tx: Tx<Ctx>,
  conversationId: string,
  { itemId, quantity }: CartRow,
): Promise<void> {
  const { companyId } = tx.ctx;
  await tx.db.$executeRaw`
    insert into cart_line (company_id, conversation_id, item_id, quantity, position)
    values (${companyId}, ${conversationId}, ${itemId}, ${quantity},
            (select coalesce(max(position), 0) + 1 from cart_line
              where company_id = ${companyId} and conversation_id = ${conversationId}))
    on conflict (company_id, conversation_id, item_id) do update set quantity = excluded.quantity`;
}

export async function deleteCartRow(tx: Tx<Ctx>, conversationId: string, itemId: string): Promise<void> {
  await tx.db.cartLine.deleteMany({ where: { companyId: tx.ctx.companyId, conversationId, itemId } });
}

export async function deleteCart(tx: Tx<Ctx>, conversationId: string): Promise<void> {
  await tx.db.cartLine.deleteMany({ where: { companyId: tx.ctx.companyId, conversationId } });
}
