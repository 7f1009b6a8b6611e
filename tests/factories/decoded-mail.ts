import { decodeMail } from '@/lib/channels/adapters/mail/decode-mail';
import { packMail } from '@/lib/channels/adapters/mail/pack-mail';
import { channelRow } from './make-account';

/** The mailbox of `decodedMail`, and when its server took the mail. */
export const mailbox = channelRow('mailbox', 'email', { externalAccount: 'shop@example.ru' });
export const receivedAt = new Date('2026-06-05T09:34:00Z');

/** What a mail of these lines holds, fetched and stored as it would be. */
export async function decodedMail(
  lines: readonly string[],
  more: { readonly folder?: 'inbox' | 'sent'; readonly size?: number } = {},
) {
  const source = Buffer.from(lines.join('\r\n'));
  const { raw } = await packMail({
    folder: 'inbox',
    place: 'inbox/1/7',
    source,
    size: source.byteLength,
    receivedAt,
    ...more,
  });
  return decodeMail(raw, mailbox);
}
