export { closeCheckout } from './close-checkout';
export { closePayments } from './close-payments';
export { createPayment } from './create-payment';
export { erasePayer } from './erase-payer';
export { findPayments } from './find-payments';
export { finishRefund } from './finish-refund';
export { followCheckout } from './follow-checkout';
export { getPayment } from './get-payment';
export { getPublicPayment } from './get-public-payment';
export {
  closeCheckoutSoon,
  paymentClosed,
  paymentSettled,
  recheckPaidNightly,
  refundByHand as refundByHandContract,
  sendRefundSoon,
  syncOpenPaymentsOften,
  syncPaymentLater,
} from './jobs';
export { payTestCheckout } from './pay-test-checkout';
export type { Checkout, CheckoutRequest, PaymentCapabilities, PaymentProvider } from './port';
export { type PlategaEvent, readPlategaEvent } from './read-platega-event';
export { readStripeEvent, type StripeEvent } from './read-stripe-event';
export { recheckPaid } from './recheck-paid';
export { refundPayment } from './refund-payment';
export {
  CreatePayment,
  FinishRefund,
  Payment,
  PaymentLine,
  PaymentProviderName,
  PaymentStatus,
  PublicPayment,
} from './schemas';
export { sendRefund } from './send-refund';
export { syncOpenPayments } from './sync-open-payments';
export { syncPayment } from './sync-payment';
export { testCheckoutAllowed } from './test-checkout-allowed';
export { verifyPlategaHeaders } from './verify-platega-headers';
export { verifyStripeSignature } from './verify-stripe-signature';
