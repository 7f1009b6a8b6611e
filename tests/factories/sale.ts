import { getOrder, type Order, requestPayment } from '@/lib/orders';
import { type Payment, payTestCheckout } from '@/lib/payments';
import { type MadeShop, order, ten } from './make-shop';

/** Somebody wants a massage at ten. */
export const massageAtTen = (shop: MadeShop): Promise<Order> =>
  order(shop, { items: [[shop.massage, 1]], appointment: ten });

/** Somebody else takes an hour from `start` on, for good. */
export const takenByAnother = (shop: MadeShop, start: Date): Promise<Order> =>
  order(shop, { items: [[shop.haircut, 2]], appointment: start });

export const ask = ({ ctx }: MadeShop, { id }: Order): Promise<Payment> =>
  requestPayment(ctx, { orderId: id, returnUrl: 'http://localhost:3000/chat/key' });

export const pay = ({ ctx }: MadeShop, paymentId: string) => payTestCheckout(ctx, { paymentId });

export const now = ({ ctx }: MadeShop, { id }: Order): Promise<Order> => getOrder(ctx, { orderId: id });
