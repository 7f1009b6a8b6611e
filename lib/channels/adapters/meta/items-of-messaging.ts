import { cleanText } from '../../clean-text';
import { type InboundItem, InboundMessage } from '../../schemas';
import type { Around } from './around';
import { messageOf } from './message-of';
import type { Messaging } from './meta-event';
import { sourceOf } from './source-of';
import { tapPayload } from './tap-payload';

/** What one item of a thread says; nothing for kinds we do not use, such as opt-ins and hand-overs between apps. */
export function itemsOfMessaging(item: Messaging, around: Around): InboundItem[] {
  if (item.message) return messageOf(item, item.message, around);
  if (item.postback) return tapOf(item, item.postback, around);
  if (item.message_edit) return editOf(item, item.message_edit, around);
  if (item.reaction) return reactionOf(item, item.reaction, around);
  if (item.delivery || item.read) return receiptOf(item, around);
  if (item.referral) return arrivalOf(item, item.referral, around);
  return [];
}

/** A tap on a button or a first question. Ours say the words they carry; others' say their label. */
function tapOf(item: Messaging, postback: NonNullable<Messaging['postback']>, { at }: Around): InboundItem[] {
  const from = item.sender.id;
  const text = cleanText(tapPayload.read(postback.payload) ?? (postback.title || postback.payload));
  if (from === undefined || text === '') return [];
  const sentAt = item.timestamp ?? at;
  const { referral } = postback;
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: from,
      externalMessageId: postback.mid ?? `postback:${from}:${sentAt.getTime()}`,
      text,
      sentAt,
      ...(referral && sourceOf(referral)),
    }),
  ];
}

/**
 * Somebody who has written before came back through a link or an advertisement. They have not said anything yet: the thread
 * shows where they came from, and nobody answers it.
 */
function arrivalOf(
  item: Messaging,
  referral: NonNullable<Messaging['referral']>,
  { at }: Around,
): InboundItem[] {
  const from = item.sender.id;
  if (from === undefined) return [];
  const sentAt = item.timestamp ?? at;
  const origin = sourceOf(referral);
  const name = cleanText(origin.source?.title ?? origin.payload ?? '');
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: from,
      externalMessageId: `referral:${from}:${sentAt.getTime()}`,
      text: `→ ${name}`.trim(),
      sentAt,
      automatic: true,
      ...origin,
    }),
  ];
}

function editOf(
  item: Messaging,
  { mid, text }: NonNullable<Messaging['message_edit']>,
  { at }: Around,
): InboundItem[] {
  const clean = cleanText(text ?? '');
  if (clean === '') return [];
  return [{ kind: 'edit', externalMessageId: mid, text: clean, at: item.timestamp ?? at }];
}

// Names Meta uses where it sends no character of its own.
const emojis: Readonly<Record<string, string>> = {
  love: '❤️',
  like: '👍',
  dislike: '👎',
  smile: '😆',
  wow: '😮',
  sad: '😢',
  angry: '😠',
};

function reactionOf(
  item: Messaging,
  reaction: NonNullable<Messaging['reaction']>,
  { at, accountId }: Around,
): InboundItem[] {
  const emoji = (reaction.emoji ?? emojis[reaction.reaction ?? ''] ?? '👍').slice(0, 40);
  return [
    {
      kind: 'reaction',
      externalMessageId: reaction.mid,
      emoji: reaction.action === 'unreact' ? null : emoji,
      by: item.sender.id === accountId ? 'COMPANY' : 'CUSTOMER',
      at: item.timestamp ?? at,
    },
  ];
}

/** Messenger tells of everything up to a moment, Instagram of one message. */
function receiptOf({ sender, timestamp, delivery, read }: Messaging, around: Around): InboundItem[] {
  const from = sender.id;
  const upToAt = delivery?.watermark ?? read?.watermark;
  const ids = delivery ? delivery.mids : read?.mid ? [read.mid] : [];
  if (from === undefined || (upToAt === undefined && ids.length === 0)) return [];
  return [
    {
      kind: 'receipt',
      status: delivery ? 'DELIVERED' : 'READ',
      externalMessageIds: ids.slice(0, 1_000),
      ...(upToAt && { upTo: { externalContactId: from, at: upToAt } }),
      at: timestamp ?? upToAt ?? around.at,
    },
  ];
}
