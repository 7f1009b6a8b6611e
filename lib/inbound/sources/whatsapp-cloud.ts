import { createHmac } from 'node:crypto';
import { type ConnectedChannel, findChannelByAccount, findDoor, splitCloudDelivery } from '@/lib/channels';
import type { BaseCtx } from '@/lib/platform/context';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes } from '../schemas';
import type { NewEvent, Source } from './source';

/** Events of a number at Meta, signed by the secret of the business's own app. One request may hold many. */
export const whatsappCloudSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(base, { key = '', rawBody, headers }) {
    const door = await findDoor(base, { adapter: 'whatsapp-cloud', key });
    if (!door) return { end: 'unknown-key' };
    const { channel, secret } = door;
    if (!secret) return { end: 'secret-missing', setting: 'appSecret' };
    if (!proves(rawBody, headers, secret)) return { end: 'bad-signature' };
    try {
      return { end: 'admitted', events: await split(base, channel, rawBody.toString('utf8')) };
    } catch (error) {
      if (error instanceof AppError) return { end: 'unreadable', error };
      throw error;
    }
  },
};

function proves(rawBody: Buffer, headers: Headers, secret: string): boolean {
  const expected = `sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`;
  return matchesSecret(headers.get('x-hub-signature-256') ?? '', expected);
}

/**
 * An app has one address for all its numbers: what happened to another number of the same company goes to that number's
 * channel. Never to another company's, whatever the signature.
 */
async function split(base: BaseCtx, channel: ConnectedChannel, body: string): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  for (const event of splitCloudDelivery(body)) {
    const { phoneNumberId, eventId } = event;
    const own = phoneNumberId === null || phoneNumberId === channel.externalAccount;
    const other = own
      ? channel
      : await findChannelByAccount(base, { adapter: 'whatsapp-cloud', externalAccount: phoneNumberId });
    const owner = other?.companyId === channel.companyId ? other : null;
    const to = owner ?? channel;
    const used = event.used && owner !== null;
    events.push({
      scope: to.id,
      eventId,
      companyId: to.companyId,
      channelId: to.id,
      // Of what we do not use, not a word is kept: it may be about somebody else's customers.
      body: used ? event.body : '{}',
      used,
      sender: `${to.id}:${event.sender}`,
    });
  }
  return events;
}
