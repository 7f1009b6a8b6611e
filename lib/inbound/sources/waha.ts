import { createHmac } from 'node:crypto';
import { findDoor, readWahaEvent } from '@/lib/channels';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

/** Events of a WAHA session, signed over the raw body by a secret of the session's own. */
export const wahaSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(base, { key = '', rawBody, headers }) {
    const door = await findDoor(base, { adapter: 'waha', key });
    if (!door) return { end: 'unknown-key' };
    const { channel, secret } = door;
    if (!secret) return { end: 'secret-missing', setting: 'webhookSecret' };
    if (!proves(rawBody, headers, secret)) return { end: 'bad-signature' };
    const body = rawBody.toString('utf8');
    try {
      const { eventId, sender, used } = readWahaEvent(body);
      const ids = { companyId: channel.companyId, channelId: channel.id };
      // Of what we do not use, not a word is kept.
      const kept = { body: used ? body : '{}', used, sender: `${channel.id}:${sender}` };
      return { end: 'admitted', events: [{ scope: channel.id, eventId, ...ids, ...kept }] };
    } catch (error) {
      if (error instanceof AppError) return { end: 'unreadable', error };
      throw error;
    }
  },
};

function proves(rawBody: Buffer, headers: Headers, secret: string): boolean {
  const expected = createHmac('sha512', secret).update(rawBody).digest('hex');
  const given = headers.get('x-webhook-hmac') ?? '';
  return headers.get('x-webhook-hmac-algorithm') === 'sha512' && matchesSecret(given, expected);
}
