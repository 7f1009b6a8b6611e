import { readPlategaEvent, verifyPlategaHeaders } from '@/lib/payments';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

/**
 * News of payments in roubles. They are not signed: the sender repeats two names that it shares with us. Which transaction
 * an event is about, and that it is worth reading again, is all we take from it.
 */
export const plategaSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(_base, { rawBody, headers }) {
    const { PLATEGA_MERCHANT_ID: merchantId, PLATEGA_SECRET: secret } = env();
    if (!merchantId) return { end: 'secret-missing', setting: 'PLATEGA_MERCHANT_ID' };
    if (!secret) return { end: 'secret-missing', setting: 'PLATEGA_SECRET' };
    if (!verifyPlategaHeaders(headers, { merchantId, secret })) return { end: 'bad-signature' };
    const body = rawBody.toString('utf8');
    const event = readPlategaEvent(body);
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
          sender: event.kind === 'transaction' ? `platega:${event.externalId}` : `platega:${event.eventId}`,
        },
      ],
    };
  },
};
