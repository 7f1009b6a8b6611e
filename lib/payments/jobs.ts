import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

const payload = z.object({ paymentId: z.string() });
const news = z.object({ paymentId: z.string(), reference: z.string() });
const patient = { attempts: 12, minMs: 2_000, maxMs: 600_000 } as const;

/** Reads the provider again; promised for the moment a link closes. */
export const syncPaymentLater = defineContract({ id: 'payments.sync-payment', payload, retry: patient });

/** For news that never came. */
export const syncOpenPaymentsOften = defineContract({
  id: 'payments.sync-open',
  payload: z.object({}),
  retry: { attempts: 2, minMs: 5_000, maxMs: 20_000 },
  cron: '*/3 * * * *',
});

/** Closes a link that must not be paid any more. */
export const closeCheckoutSoon = defineContract({ id: 'payments.close-checkout', payload, retry: patient });

/** Asks the provider to give the money back. */
export const sendRefundSoon = defineContract({ id: 'payments.send-refund', payload, retry: patient });

/** The money of a payment is there. Said once a payment. */
export const paymentSettled = defineContract({
  id: 'payments.payment-settled',
  payload: news,
  retry: patient,
});

/** There is no money and will be none: the link closed unpaid, or the money went back. */
export const paymentClosed = defineContract({
  id: 'payments.payment-closed',
  payload: news,
  retry: patient,
});

/** A refund waits for a person at the payment company. Said once a payment. */
export const refundByHand = defineContract({ id: 'payments.refund-by-hand', payload, retry: patient });

/** For money that went back while nobody was there to hear of it. */
export const recheckPaidNightly = defineContract({
  id: 'payments.recheck-paid',
  payload: z.object({}),
  retry: { attempts: 2, minMs: 60_000, maxMs: 300_000 },
  cron: '41 4 * * *',
});
