import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import {
  type MetaFileType,
  type MetaRecipient,
  type MetaSend,
  sendMessage,
  uploadAttachment,
} from '@/lib/vendors/meta';
import type { ChannelAccount, OutgoingPart, Recipient, SentPart } from '../../port';
import type { MetaSide } from './meta-side';
import { type PageAccess, pageOf } from './page-of';
import { textMessage } from './text-message';

const ReplyData = z.object({ commentId: z.string() });

type FilePart = Extract<OutgoingPart, { bytes: Uint8Array }>;

const fileTypes: Readonly<Record<FilePart['kind'], MetaFileType>> = {
  image: 'image',
  file: 'file',
  voice: 'audio',
};

/**
 * Hands one part to Meta. A customer whose newest message is a comment gets a private reply, of which Meta allows one.
 * After the window only a person's reply goes, marked as such.
 */
export async function sendToCustomer(
  side: MetaSide,
  account: ChannelAccount,
  to: Recipient,
  part: OutgoingPart,
): Promise<SentPart> {
  const page = pageOf(account);
  const envelope = addressed(to);
  if (part.kind === 'template')
    throw new AppError('invalid', 'channel-refused', { params: { detail: 'template' } });
  // A comment is answered by one message only: it shall be the words, which come after the pictures.
  if (part.kind !== 'text' && 'comment_id' in envelope.recipient && !to.byHuman) return { externalId: null };
  const message = part.kind === 'text' ? textMessage(side, part) : await fileMessage(side, page, part);
  return { externalId: await sendMessage(page.access, page.pageId, { ...envelope, message }) };
}

function addressed(to: Recipient): Omit<MetaSend, 'message'> {
  const comment = ReplyData.safeParse(to.answering?.replyData);
  const recipient: MetaRecipient = comment.success
    ? { comment_id: comment.data.commentId }
    : { id: to.externalContactId };
  // Whether a comment is too old is Meta's to say: it opens no window of ours.
  if (comment.success || !to.windowOver) return { recipient, messaging_type: 'RESPONSE' };
  if (!to.byHuman) throw new AppError('invalid', 'window-over');
  return { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
}

/** The file goes first and is seen by nobody; the message that shows it is the call that counts. */
async function fileMessage(
  side: MetaSide,
  { access, pageId }: PageAccess,
  part: FilePart,
): Promise<MetaSend['message']> {
  const type = fileTypes[part.kind];
  const { platform } = side;
  const { contentType, bytes } = part;
  const attachmentId = await uploadAttachment(access, pageId, {
    type,
    contentType,
    bytes,
    platform,
    name: plainName(part.name),
  });
  return { attachment: { type, payload: { attachment_id: attachmentId } } };
}

/** Meta takes file names of plain letters only. */
function plainName(name: string): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = name
    .slice(0, name.length - ending.length)
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_-]+/g, '-');
  return `${/[A-Za-z0-9]/.test(stem) ? stem.slice(0, 80) : 'file'}${ending}`;
}
