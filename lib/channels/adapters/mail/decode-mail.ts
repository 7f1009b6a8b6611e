import { createHash } from 'node:crypto';
import { AppError } from '@/lib/platform/errors/app-error';
import { type ParsedMail, parseMail } from '@/lib/vendors/mime';
import { cleanText } from '../../clean-text';
import { type ConnectedChannel, InboundItem } from '../../schemas';
import { contactOf } from './contact-of';
import { filesOf } from './files-of';
import { headerOf } from './header-of';
import { isAutomatic } from './is-automatic';
import { MailEvent } from './mail-event';
import { messageIds } from './message-ids';
import { ownIds } from './own-ids';
import { ownWords } from './own-words';
import { readBounce } from './read-bounce';
import { strictAddress } from './strict-address';

/**
 * What one mail holds: a customer's message, a person's answer from another mail program (only from our own Sent folder:
 * anybody can write our address into `From`), or news of a mail of ours. Throws `invalid` for what is no event of mail.
 */
export async function decodeMail(raw: string, channel: ConnectedChannel): Promise<readonly InboundItem[]> {
  const event = readEvent(raw);
  const mail = event.mail ?? (await readSource(event.source ?? ''));
  const account = channel.externalAccount ?? '';
  const at = new Date(event.receivedAt);
  const ours = ownIds.find(account, marksOf(mail));
  if (event.folder === 'sent') return ours ? [receipt('SENT', ours, at)] : echoOf(event, mail, at);
  const bounce = readBounce(mail, account);
  if (bounce) {
    const { messageId, news } = bounce;
    if (messageId === null || news === null) return [];
    return [receipt(news.status, messageId, at, news.status === 'FAILED' ? news.reason : undefined)];
  }
  const sender = contactOf(mail);
  // A mail to oneself, such as the test message, or one that pretends to be.
  if (sender.address === account) return ours ? [receipt('DELIVERED', ours, at)] : [];
  return [messageOf(event, mail, sender, at)];
}

function messageOf(
  event: MailEvent,
  mail: ParsedMail,
  { id, address, name }: ReturnType<typeof contactOf>,
  at: Date,
): InboundItem {
  const [messageId] = messageIds(headerOf(mail, 'message-id'));
  const subject = cleanText(mail.subject).replace(/\s+/g, ' ').slice(0, 500).trim();
  return InboundItem.parse({
    kind: 'message',
    externalContactId: id,
    externalMessageId: messageId ?? missingId(event, mail),
    text: ownWords(mail),
    sentAt: at,
    contact: { ...(name && { name }), ...(address && { email: address }) },
    attachments: filesOf(event, mail),
    replyData: {
      subject,
      ...(messageId && { messageId }),
      references: messageIds(headerOf(mail, 'references')).slice(-20),
      inReplyTo: messageIds(headerOf(mail, 'in-reply-to'))[0] ?? null,
      ...(event.threadId && { threadId: event.threadId }),
    },
    ...(subject && { subject }),
    automatic: address === null || isAutomatic(mail, address),
  });
}

/** Only an answer takes a conversation over: a mailbox also writes to suppliers and friends, who are no customers. */
function echoOf(event: MailEvent, mail: ParsedMail, at: Date): InboundItem[] {
  const to = mail.to.map(strictAddress).find((address) => address !== null);
  const answers = messageIds(headerOf(mail, 'in-reply-to')).length > 0;
  if (!to || !answers || isAutomatic(mail, null)) return [];
  return [
    InboundItem.parse({
      kind: 'echo',
      externalContactId: to,
      externalMessageId: messageIds(headerOf(mail, 'message-id'))[0] ?? missingId(event, mail),
      text: ownWords(mail),
      sentAt: at,
      attachments: filesOf(event, mail),
    }),
  ];
}

function receipt(
  status: 'SENT' | 'DELIVERED' | 'FAILED',
  externalMessageId: string,
  at: Date,
  reason?: string,
): InboundItem {
  return InboundItem.parse({ kind: 'receipt', status, externalMessageIds: [externalMessageId], at, reason });
}

const marksOf = (mail: ParsedMail): string =>
  ['x-x8-part', 'message-id'].map((key) => `${key}: ${headerOf(mail, key) ?? ''}`).join('\n');

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** A name for a mail without one: the same mail gives the same. */
function missingId({ folder }: MailEvent, { headers, text, html }: ParsedMail): string {
  return `<${digest(JSON.stringify([folder, headers, text, html]))}@no-message-id.invalid>`;
}

async function readSource(source: string): Promise<ParsedMail> {
  return (await parseMail(Buffer.from(source, 'base64'))).mail;
}

function readEvent(raw: string): MailEvent {
  try {
    return MailEvent.parse(JSON.parse(raw));
  } catch (cause) {
    throw new AppError('invalid', 'input-invalid', { params: { detail: 'mail event' }, cause });
  }
}
