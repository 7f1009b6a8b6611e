import { createCompany } from '@/lib/companies';
import { type CatalogueItem, createItem } from '@/lib/knowledge';
import { changeCart, type Order, placeOrder, quoteCart } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext, companyContextOf } from './contexts';
import { type MadeCustomer, makeCustomer } from './make-customer';

export interface MadeShop {
  /** The owner's context, and a manager's. */
  readonly owner: Ctx;
  readonly manager: Ctx;
  /** The operator's context, on the shop's own clock and with a lane of its own. */
  readonly ctx: Ctx;
  readonly clock: MovedClock;
  /** Ten in stock, 5.00 €. */
  readonly tea: CatalogueItem;
  /** An hour, 40.00 €, half of it in advance. */
  readonly massage: CatalogueItem;
  /** Half an hour, 20.00 €, nothing in advance. */
  readonly haircut: CatalogueItem;
}

/** Tuesday, 2 June 2026, ten o'clock: a time that every shop of `makeShop` offers. */
export const ten = new Date('2026-06-02T10:00:00Z');

/** A company in UTC that sells things and services, on Monday, 1 June 2026, at eight in the morning. */
export async function makeShop(): Promise<MadeShop> {
  const clock = movedClock(new Date('2026-06-01T08:00:00Z'));
  const { id: companyId } = await createCompany(
    baseContext(),
    { name: 'Test shop', type: 'HYBRID', currency: 'EUR', timeZone: 'UTC', language: 'en' },
    null,
  );
  const ctx = companyContextOf(companyId, { clock, lane: newId('lane') });
  const service = { kind: 'SERVICE', options: {} } as const;
  return {
    owner: { ...ctx, actor: { kind: 'user', userId: newId('usr'), role: 'CLIENT' } },
    manager: { ...ctx, actor: { kind: 'staff', userId: newId('usr'), role: 'MANAGER' } },
    ctx,
    clock,
    tea: await createItem(ctx, {
      kind: 'PRODUCT',
      sku: 'TEA',
      name: 'Tea',
      options: { size: 'L' },
      priceMinor: 500,
      stock: 10,
    }),
    massage: await createItem(ctx, {
      ...service,
      sku: 'MASSAGE',
      name: 'Massage',
      priceMinor: 4_000,
      durationMinutes: 60,
      prepayment: { kind: 'PERCENT', value: 50 },
    }),
    haircut: await createItem(ctx, {
      ...service,
      sku: 'CUT',
      name: 'Haircut',
      priceMinor: 2_000,
      durationMinutes: 30,
      prepayment: { kind: 'NONE' },
    }),
  };
}

export interface Purchase {
  readonly items: readonly (readonly [CatalogueItem, number])[];
  readonly appointment?: Date;
  readonly delivery?: Date;
  /** A new customer when left out. */
  readonly customer?: MadeCustomer;
}

/** A customer fills a cart, agrees to the quote and orders. */
export async function order(shop: MadeShop, purchase: Purchase): Promise<Order> {
  const customer = purchase.customer ?? (await makeCustomer(shop.ctx));
  const { conversationId } = customer;
  for (const [item, quantity] of purchase.items) {
    await changeCart(shop.ctx, { conversationId, itemId: item.id, change: 'set', quantity });
  }
  const quote = await quoteCart(shop.ctx, { conversationId });
  return placeOrder(shop.ctx, {
    ...customer,
    quoteId: quote.id,
    ...(purchase.appointment ? { appointment: { start: purchase.appointment } } : {}),
    ...(purchase.delivery
      ? { delivery: { start: purchase.delivery, city: 'Berlin', address: 'Lindenstr. 1' } }
      : {}),
  });
}
