export { cancelBookedOrder } from './cancel-booked-order';
export { cancelOrder } from './cancel-order';
export { changeCart } from './change-cart';
export { clearCart } from './clear-cart';
export { closeUnpaidOrder } from './close-unpaid-order';
export { confirmOrder } from './confirm-order';
export { countOrdersBySource } from './count-orders-by-source';
export { eraseBuyer } from './erase-buyer';
export { findLatestOrder } from './find-latest-order';
export { getBookedOrder } from './get-booked-order';
export { getCart } from './get-cart';
export { getOrder } from './get-order';
export { closeUnpaidOrderLater, orderClosed, orderConfirmed, orderRefunded } from './jobs';
export { listOrders } from './list-orders';
export { moveOrders } from './move-orders';
export { placeOrder } from './place-order';
export { quoteCart } from './quote-cart';
export { refundOrder } from './refund-order';
export { requestPayment } from './request-payment';
export {
  BookedOrder,
  Cart,
  CartLine,
  ChangeCart,
  FrozenLine,
  ListOrders,
  Order,
  OrderPage,
  OrderStatus,
  PlaceOrder,
  Quote,
  RefundReason,
} from './schemas';
export { type PaidOrders, sumPaidOrders } from './sum-paid-orders';
