import type { Order as RoomOrder, OrderPage as RoomPage } from '@/lib/orders/schemas';
import type { Wire } from '../api/wire';

/** An order as the API carries it. */
export type Order = Wire<RoomOrder>;
export type OrderPage = Wire<RoomPage>;
