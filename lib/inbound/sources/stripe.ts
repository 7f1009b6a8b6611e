import { readStripeEvent, verifyStripeSignature } from '@/lib/payments';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

/** News of payments. The whole platform has one endpoint; which payment an event is about is all we take from it. */
export const stripeSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(base, { rawBody, headers }) {
    const secret = env().STRIPE_WEBHOOK_SECRET;
    if (!secret) return { end: 'secret-missing', setting: 'STRIPE_WEBHOOK_SECRET' };
    const signature = headers.get('stripe-signature') ?? '';
    if (!verifyStripeSignature(rawBody, signature, secret, base.clock.now())) return { end: 'bad-signature' };
    const body = rawBody.toString('utf8');
    const event = readStripeEvent(body);
    if (!event) {
      const error = new AppError('invalid', 'input-invalid', { params: { detail: 'event' } });
      return { end: 'unreadable', error };
    }
    return {
      end: 'admitted',
      events: [
        {
          scope: '',
          eventId: event.eventId,
          companyId: null,
          channelId: null,
          body,
          used: event.kind !== 'ignored',
          sender: event.kind === 'payment' ? event.paymentId : `stripe:${event.eventId}`,
        },
      ],
    };
  },
};
