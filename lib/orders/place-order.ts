import { writeAudit } from '@/lib/audit';
import { holdSlot } from '@/lib/calendar';
import { authorize } from '@/lib/companies';
import { findItems } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { assertInStock } from './assert-in-stock';
import { closeUnpaidOrderLater } from './jobs';
import { makeFirm } from './make-firm';
import { replaceUnpaidOrders } from './replace-unpaid-orders';
import { type Order, PlaceOrder, type Quote } from './schemas';
import { findOrder, insertOrder, type StoredOrder } from './store/orders';
import { lockQuote } from './store/quotes';
import { setOrderSource } from './store/sources';
import { withStanding } from './with-standing';

/** After the slot is given back, so that a payment made in the last second is heard first. */
const patienceMs = 5_000;

/**
 * Turns a quote into an order and keeps the times it needs: an appointment for services, a delivery for products. With
 * something to pay it waits for the payment, else it is confirmed at once. An unpaid earlier order of the conversation is
 * cancelled: the customer has changed their mind. Placing the same quote again returns the same order. Throws `conflict`:
 * `quote-expired`, `appointment-needed`, `delivery-needed`, `not-enough-stock`, and what `holdSlot` throws.
 */
export async function placeOrder(ctx: Ctx, input: PlaceOrder): Promise<Order> {
  authorize(ctx, 'order.place');
  const wish = parse(PlaceOrder, input);
  return inTransaction(ctx, async (tx) => {
    const quote = await lockQuote(tx, wish.quoteId);
    if (quote?.conversationId !== wish.conversationId) throw new AppError('not-found', 'quote-not-found');
    const order = (await findOrder(tx, { quoteId: quote.id })) ?? (await place(tx, quote, wish));
    const [placed] = await withStanding(tx, [order]);
    if (!placed) throw new AppError('internal', 'internal');
    return placed;
  });
}

async function place(tx: Tx<Ctx>, quote: Quote, wish: PlaceOrder): Promise<StoredOrder> {
  const now = tx.ctx.clock.now();
  if (quote.expiresAt <= now) throw new AppError('conflict', 'quote-expired');
  if (quote.appointmentMinutes !== null && !wish.appointment)
    throw new AppError('conflict', 'appointment-needed');
  if (quote.needsDelivery && !wish.delivery) throw new AppError('conflict', 'delivery-needed');
  await assertStillSold(tx, quote);
  await replaceUnpaidOrders(tx, wish.conversationId);
  const id = newId('ord', now);
  const { conversationId, contactId } = wish;
  const { currency, totalMinor, dueNowMinor } = quote;
  const row = {
    id,
    conversationId,
    contactId,
    quoteId: quote.id,
    currency,
    totalMinor,
    dueNowMinor,
    createdAt: now,
  };
  await insertOrder(tx, row, quote.lines);
  if (wish.source) await setOrderSource(tx, id, wish.source);
  const keptUntil = await holdTimes(tx, quote, wish, id);
  await writeAudit(tx, {
    action: 'order.placed',
    subject: id,
    detail: { totalMinor, dueNowMinor, currency },
  });
  await announce(tx, { kind: 'order', id, conversationId });
  const order = await findOrder(tx, { id });
  if (!order) throw new AppError('internal', 'internal');
  if (dueNowMinor > 0) {
    const runAt = new Date(keptUntil.getTime() + patienceMs);
    await dispatch(tx, closeUnpaidOrderLater, { orderId: id }, { runAt, dedupeKey: id });
    return order;
  }
  const firmness = await makeFirm(tx, order, null);
  if (firmness.end === 'impossible') {
    throw new AppError('conflict', firmness.reason === 'slot-gone' ? 'slot-taken' : 'sold-out');
  }
  return (await findOrder(tx, { id })) ?? order;
}

async function assertStillSold(tx: Tx<Ctx>, quote: Quote): Promise<void> {
  const items = await findItems(tx.ctx, { ids: quote.lines.map((line) => line.itemId) });
  for (const line of quote.lines) {
    const item = items.find((candidate) => candidate.id === line.itemId);
    if (!item) throw new AppError('conflict', 'item-not-in-catalogue');
    assertInStock({ name: line.name, quantity: line.quantity, stock: item.stock });
  }
}

/** Keeps what the order needs, appointments before deliveries as everywhere; returns until when all of it is kept. */
async function holdTimes(tx: Tx<Ctx>, quote: Quote, wish: PlaceOrder, reference: string): Promise<Date> {
  const titleOf = (kind: 'PRODUCT' | 'SERVICE') =>
    quote.lines
      .filter((line) => line.kind === kind)
      .map((line) => (line.quantity > 1 ? `${line.name} × ${line.quantity}` : line.name))
      .join(', ')
      .slice(0, 300);
  const common = { contactId: wish.contactId, reference };
  const held = [];
  if (quote.appointmentMinutes !== null && wish.appointment) {
    const durationMinutes = quote.appointmentMinutes;
    const appointment = { ...common, ...wish.appointment, durationMinutes, title: titleOf('SERVICE') };
    held.push(await holdSlot(tx.ctx, { kind: 'APPOINTMENT', ...appointment }));
  }
  if (quote.needsDelivery && wish.delivery) {
    held.push(
      await holdSlot(tx.ctx, { kind: 'DELIVERY', ...common, ...wish.delivery, title: titleOf('PRODUCT') }),
    );
  }
  return new Date(Math.min(...held.map((booking) => (booking.holdExpiresAt ?? booking.start).getTime())));
}
