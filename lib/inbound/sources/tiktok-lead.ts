import { createHash, createHmac } from 'node:crypto';
import { findDoor, readTiktokEvent } from '@/lib/channels';
import { matchesSecret } from '@/lib/platform/crypto/matches-secret';
import { AppError } from '@/lib/platform/errors/app-error';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

const toleranceSeconds = 5 * 60;

/**
 * Lead forms, signed as TikTok signs its webhooks: `TikTok-Signature: t=<seconds>,s=<hex>`, HMAC-SHA256 over `t.body` with
 * the app's secret. Several forms may come in one request; each is an event of its own.
 */
export const tiktokLeadSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(base, { key = '', rawBody, headers }) {
    const door = await findDoor(base, { adapter: 'tiktok-lead', key });
    if (!door) return { end: 'unknown-key' };
    const { channel, secret } = door;
    if (!secret) return { end: 'secret-missing', setting: 'appSecret' };
    const now = Math.floor(base.clock.now().getTime() / 1_000);
    if (!proves(rawBody, headers.get('tiktok-signature') ?? '', secret, now)) return { end: 'bad-signature' };
    const body = rawBody.toString('utf8');
    try {
      const ids = { scope: channel.id, companyId: channel.companyId, channelId: channel.id };
      const leads = readTiktokEvent(body, now).map(({ leadId, raw }) => ({
        ...ids,
        eventId: leadId,
        body: raw,
        used: true,
        sender: `${channel.id}:${leadId}`,
      }));
      if (leads.length > 0) return { end: 'admitted', events: leads };
      const eventId = createHash('sha256').update(rawBody).digest('hex');
      return { end: 'admitted', events: [{ ...ids, eventId, body, used: false, sender: channel.id }] };
    } catch (error) {
      if (error instanceof AppError) return { end: 'unreadable', error };
      throw error;
    }
  },
};

function proves(rawBody: Buffer, header: string, secret: string, now: number): boolean {
  const [, time = '', given = ''] = /^t=(\d{1,12}),\s*s=([0-9a-f]{64})$/.exec(header) ?? [];
  const expected = createHmac('sha256', secret).update(`${time}.`).update(rawBody).digest('hex');
  return matchesSecret(given, expected) && time !== '' && Math.abs(now - Number(time)) <= toleranceSeconds;
}
