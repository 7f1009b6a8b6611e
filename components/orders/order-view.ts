import type { Contact } from '@/lib/conversations/schemas';
import type { Order } from '@/lib/orders/schemas';
import type { Wire } from '../api/wire';

/** An order as `/api/orders` gives it. The contact comes with it where the route knows more than the id. */
export type OrderView = Wire<Order> & { readonly contact?: Contact };

export interface OrderPage {
  readonly orders: OrderView[];
  readonly nextCursor: string | null;
}
