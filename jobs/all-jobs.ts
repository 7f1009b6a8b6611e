// Every job body, so that a process which runs jobs knows them all.
import './calendar/booking-cancelled';
import './calendar/expire-holds';
import './conversations/answer-turn';
import './conversations/deliver-message';
import './identity/prune-sessions';
import './inbound/process-event';
import './orders/close-unpaid-order';
import './orders/order-closed';
import './orders/order-confirmed';
import './orders/order-refunded';
import './payments/close-checkout';
import './payments/payment-closed';
import './payments/payment-settled';
import './payments/send-refund';
import './payments/sync-open';
import './payments/sync-payment';
import './platform/prune-outbox';
