import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { composeMail } from '@/lib/vendors/mime';
import type { OutgoingPart, Recipient } from '../../port';
import { mailLimits } from './limits';
import { mailBody } from './mail-body';
import { messageIds } from './message-ids';
import { ownIds, partHeader } from './own-ids';
import { strictAddress } from './strict-address';

const mostReferences = 20;
const answered = /^\s*(?:re|aw|sv|antw|ответ|отв)\s*(?:\[\d+\])?\s*:/i;

const ReplyData = z.object({
  subject: z.string().catch(''),
  messageId: z.string().nullish().catch(null),
  references: z.array(z.string()).catch([]),
  threadId: z.string().optional().catch(undefined),
});

/** A mail ready to leave: raw, with the one address it goes to. */
export interface OutgoingMail {
  readonly raw: Buffer;
  readonly to: string;
  readonly messageId: string;
  readonly threadId: string | undefined;
}

/**
 * Writes one part as a mail in the thread of the one it answers. The same part is the same mail with the same Message-ID.
 * Throws `invalid` `contact-unknown` for an address with more than one reading, `file-too-large-for-channel`,
 * `templates-not-here`.
 */
export async function writeMail(account: string, to: Recipient, part: OutgoingPart): Promise<OutgoingMail> {
  const address = strictAddress(to.externalContactId);
  if (address === null || address !== to.externalContactId) throw new AppError('invalid', 'contact-unknown');
  if (part.kind === 'template') throw new AppError('invalid', 'templates-not-here');
  const file = part.kind === 'text' ? null : part;
  if (file && file.bytes.byteLength > mailLimits.sends) {
    const limit = mailLimits.sends / 1024 / 1024;
    throw new AppError('invalid', 'file-too-large-for-channel', { params: { limit } });
  }
  const { messageId, mark } = ownIds.make(account, part.key);
  const before = ReplyData.parse(to.answering?.replyData ?? {});
  const [inReplyTo = null] = messageIds(before.messageId ?? null);
  const references = messageIds([...before.references, before.messageId ?? ''].join(' '));
  const body = part.kind === 'text' ? mailBody(part.text, part.buttons) : mailBody(part.caption, []);
  const raw = await composeMail({
    from: { name: to.companyName, address: account },
    to: address,
    subject: subjectOf(to, before.subject),
    messageId,
    inReplyTo,
    references: [...new Set(references)].slice(-mostReferences),
    headers: { [partHeader]: mark, ...(to.byHuman ? {} : automatic(inReplyTo !== null)) },
    ...body,
    file: file && { name: file.name, contentType: file.contentType, bytes: file.bytes },
  });
  return { raw, to: address, messageId, threadId: before.threadId };
}

/** RFC 3834: other machines do not answer what a machine has written. A person's mail does not say so. */
function automatic(answers: boolean): Record<string, string> {
  return {
    'Auto-Submitted': answers ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  };
}

function subjectOf(to: Recipient, answering: string): string {
  const subject = [answering, to.subject ?? ''].map((one) => one.trim()).find((one) => one !== '');
  if (subject === undefined) return to.companyName;
  return answered.test(subject) ? subject.slice(0, 250) : `Re: ${subject.slice(0, 245)}`;
}
