import { createHash } from 'node:crypto';
import { parseMail } from '@/lib/vendors/mime';
import { contactOf } from './contact-of';
import { headerOf } from './header-of';
import { mailLimits } from './limits';
import type { MailEvent } from './mail-event';
import { messageIds } from './message-ids';
import { strictAddress } from './strict-address';

interface FetchedMail extends Pick<MailEvent, 'folder' | 'place' | 'threadId'> {
  /** The raw mail, or its headers alone when `size` says it is larger than we take. */
  readonly source: Uint8Array;
  readonly size: number;
  readonly receivedAt: Date;
}

/**
 * Makes an event of a fetched mail. `sender`: the address at the other end, so that one person's mails stay in order.
 * `eventId` is the mail's own name: the same mail fetched twice is one event.
 */
export async function packMail({
  source,
  size,
  receivedAt,
  ...rest
}: FetchedMail): Promise<{ eventId: string; sender: string; raw: string }> {
  const tooLarge = size > mailLimits.source;
  const whole = await parseMail(source).catch(() => null);
  const { mail } = whole ?? (await parseMail(headersOf(source)));
  const at = { ...rest, receivedAt: receivedAt.toISOString() };
  const event: MailEvent = tooLarge
    ? { ...at, mail: { ...mail, text: null, html: null, files: [] }, tooLarge: size }
    : whole === null || source.byteLength > mailLimits.inline
      ? { ...at, mail }
      : { ...at, source: Buffer.from(source).toString('base64') };
  const other = rest.folder === 'sent' ? mail.to.map(strictAddress).find(Boolean) : contactOf(mail).id;
  const name = messageIds(headerOf(mail, 'message-id'))[0] ?? Buffer.from(source);
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 40);
  return { eventId: `${rest.folder}:${digest}`, sender: other ?? 'unknown', raw: JSON.stringify(event) };
}

/** A mail built to exhaust its reader is taken by its headers alone. */
function headersOf(source: Uint8Array): Uint8Array {
  const end = Buffer.from(source).indexOf('\r\n\r\n');
  return source.subarray(0, Math.min(end < 0 ? source.byteLength : end + 4, 64 * 1024));
}
