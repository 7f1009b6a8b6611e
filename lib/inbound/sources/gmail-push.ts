import { z } from 'zod';
import { findChannelByAccount } from '@/lib/channels';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { verifyGoogleToken } from '@/lib/vendors/google-keys';
import { maxWebhookBytes } from '../schemas';
import type { Source } from './source';

/** What Pub/Sub delivers; `data` is base64 of `{emailAddress, historyId}`. */
const Push = z.object({ message: z.object({ data: z.base64(), messageId: z.string().min(1).max(200) }) });
const Change = z.object({
  emailAddress: z.string().max(254),
  historyId: z.union([z.string().regex(/^\d{1,30}$/), z.number().int().nonnegative()]).transform(String),
});

/** Google's hints that a mailbox has changed. One address for all mailboxes; the signed token is the proof. */
export const gmailPushSource: Source = {
  maxBytes: maxWebhookBytes,
  async admit(base, { rawBody, headers }) {
    const email = env().GOOGLE_PUSH_ACCOUNT;
    if (!email) return { end: 'secret-missing', setting: 'GOOGLE_PUSH_ACCOUNT' };
    const token = /^Bearer ([^\s,]+)$/.exec(headers.get('authorization') ?? '')?.[1];
    const audience = `${env().X8_URL}/api/webhooks/gmail`;
    const genuine =
      token !== undefined && (await verifyGoogleToken(token, { audience, email, now: base.clock.now() }));
    if (!genuine) return { end: 'bad-signature' };
    const push = read(rawBody);
    if (push instanceof AppError) return { end: 'unreadable', error: push };
    const externalAccount = push.change.emailAddress.toLowerCase();
    const channel = await findChannelByAccount(base, { adapter: 'gmail', externalAccount });
    return {
      end: 'admitted',
      events: [
        {
          scope: '',
          eventId: push.messageId,
          companyId: channel?.companyId ?? null,
          channelId: channel?.id ?? null,
          body: JSON.stringify({ historyId: push.change.historyId }),
          // A mailbox nobody has connected any more, until its watch ends.
          used: channel !== null,
          sender: `gmail-push:${channel?.id ?? 'unknown'}`,
        },
      ],
    };
  },
};

function read(rawBody: Buffer): { messageId: string; change: z.output<typeof Change> } | AppError {
  try {
    const { message } = Push.parse(JSON.parse(rawBody.toString('utf8')));
    const change = Change.parse(JSON.parse(Buffer.from(message.data, 'base64').toString('utf8')));
    return { messageId: message.messageId, change };
  } catch (cause) {
    return new AppError('invalid', 'input-invalid', { params: { detail: 'push' }, cause });
  }
}
