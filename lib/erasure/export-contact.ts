import { writeAudit } from '@/lib/audit';
import { type Booking, findBookings } from '@/lib/calendar';
import { authorize } from '@/lib/companies';
import { getContactRecord } from '@/lib/conversations';
import { listOrders, type Order } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { type ContactExport, WhichContact } from './schemas';

/**
 * Everything known of a customer as one file: who they are, what was said with what was attached, orders with payments,
 * bookings, and the forms they filled in. Throws `not-found`.
 */
export async function exportContact(ctx: Ctx, input: WhichContact): Promise<ContactExport> {
  authorize(ctx, 'contact.export');
  const { contactId } = parse(WhichContact, input);
  return inTransaction(ctx, async (tx) => {
    const record = await getContactRecord(tx.ctx, { contactId });
    const orders: Order[] = [];
    const bookings: Booking[] = [];
    for (const { id } of record.conversations)
      for await (const page of ordersOf(tx.ctx, id)) {
        orders.push(...page);
        bookings.push(...(await findBookings(tx.ctx, { references: page.map((order) => order.id) })));
      }
    const exportedAt = ctx.clock.now();
    await writeAudit(tx, { action: 'contact.exported', subject: contactId });
    return {
      fileName: `${contactId}-${exportedAt.toISOString().slice(0, 10)}.json`,
      json: JSON.stringify({ exportedAt, ...record, orders, bookings }, null, 2),
    };
  });
}

/** The orders of a conversation, page by page. */
async function* ordersOf(ctx: Ctx, conversationId: string): AsyncGenerator<readonly Order[]> {
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await listOrders(ctx, { conversationId, limit: 100, ...(cursor && { cursor }) });
    yield page.orders;
    cursor = page.nextCursor;
  }
}
