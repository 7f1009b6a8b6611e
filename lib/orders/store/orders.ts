import type { Ctx } from '@/lib/platform/context';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { FrozenLine, type Order, OrderStatus } from '../schemas';

/** An order with its lines; what belongs to other rooms is added by whoever hands it out. */
export type StoredOrder = Omit<Order, 'payment' | 'bookings'> & {
  /** The payment it was confirmed by. */
  readonly paidBy: string | null;
};

export async function insertOrder(
  tx: Tx<Ctx>,
  order: Pick<
    StoredOrder,
    | 'id'
    | 'conversationId'
    | 'contactId'
    | 'quoteId'
    | 'currency'
    | 'totalMinor'
    | 'dueNowMinor'
    | 'createdAt'
  >,
  lines: readonly FrozenLine[],
): Promise<void> {
  const { companyId } = tx.ctx;
  await tx.db.customerOrder.createMany({ data: [{ ...order, companyId, status: 'AWAITING_PAYMENT' }] });
  await tx.db.orderLine.createMany({
    data: lines.map((line, index) => ({ ...line, companyId, orderId: order.id, position: index + 1 })),
  });
}

export async function findOrder(
  tx: Tx<Ctx>,
  where: Pick<Prisma.CustomerOrderWhereInput, 'id' | 'quoteId'>,
): Promise<StoredOrder | null> {
  const [order] = await findOrders(tx, where, 1);
  return order ?? null;
}

/** The order, once nobody else is changing it. */
export async function lockOrder(tx: Tx<Ctx>, id: string): Promise<StoredOrder | null> {
  await tx.db
    .$queryRaw`select 1 from customer_order where company_id = ${tx.ctx.companyId} and id = ${id} for update`;
  return findOrder(tx, { id });
}

/** Newest first; `before`: an order's number, to go on from. */
export async function findOrders(
  tx: Tx<Ctx>,
  where: Pick<Prisma.CustomerOrderWhereInput, 'id' | 'quoteId' | 'status' | 'conversationId' | 'contactId'>,
  limit: number,
  before?: number,
): Promise<StoredOrder[]> {
  const { companyId } = tx.ctx;
  const rows = await tx.db.customerOrder.findMany({
    where: { AND: [{ ...where, companyId }, before === undefined ? {} : { number: { lt: before } }] },
    orderBy: { number: 'desc' },
    take: limit,
  });
  const lines = await tx.db.orderLine.findMany({
    where: { companyId, orderId: { in: rows.map((row) => row.id) } },
    orderBy: [{ orderId: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ companyId: _, ...row }) => ({
    ...row,
    status: OrderStatus.parse(row.status),
    number: Number(row.number),
    totalMinor: Number(row.totalMinor),
    dueNowMinor: Number(row.dueNowMinor),
    lines: lines.filter((line) => line.orderId === row.id).map(toLine),
  }));
}

/** Whether the customer has a later order that stands, or waits for its money. */
export async function isReplaced(
  tx: Tx<Ctx>,
  order: Pick<StoredOrder, 'number' | 'conversationId'>,
): Promise<boolean> {
  const count = await tx.db.customerOrder.count({
    where: {
      companyId: tx.ctx.companyId,
      conversationId: order.conversationId,
      number: { gt: order.number },
      status: { in: ['AWAITING_PAYMENT', 'CONFIRMED'] },
    },
  });
  return count > 0;
}

export async function markOrderConfirmed(tx: Tx<Ctx>, id: string, paidBy: string | null): Promise<void> {
  await tx.db.customerOrder.updateMany({
    where: { companyId: tx.ctx.companyId, id },
    data: { status: 'CONFIRMED', paidBy, confirmedAt: tx.ctx.clock.now(), closedAt: null },
  });
}

export async function markOrderOver(
  tx: Tx<Ctx>,
  id: string,
  status: Extract<OrderStatus, 'CANCELLED' | 'EXPIRED' | 'REFUNDED'>,
): Promise<void> {
  await tx.db.customerOrder.updateMany({
    where: { companyId: tx.ctx.companyId, id },
    data: { status, closedAt: tx.ctx.clock.now() },
  });
}

const toLine = (row: Prisma.OrderLineGetPayload<object>): FrozenLine =>
  FrozenLine.parse({
    ...row,
    unitPriceMinor: Number(row.unitPriceMinor),
    totalMinor: Number(row.totalMinor),
    dueNowMinor: Number(row.dueNowMinor),
  });

export async function moveToContact(tx: Tx<Ctx>, fromContactId: string, toContactId: string): Promise<void> {
  await tx.db.customerOrder.updateMany({
    where: { contactId: fromContactId },
    data: { contactId: toContactId },
  });
}
