import { wahaMessageNumber } from '@/lib/vendors/waha';
import { cleanText } from '../../clean-text';
import { InboundItem, InboundMessage } from '../../schemas';
import { chatAddress } from './chat-address';
import { decodeWahaStatus } from './decode-waha-status';
import { messageContent } from './message-content';
import { personOf } from './person-of';
import { parseWahaEvent, type WahaEvent, WahaMessage } from './waha-event';

/** Reads one event of a WAHA server; empty when it holds nothing for us. Throws `invalid` for anything else. */
export function decodeWaha(raw: string): readonly InboundItem[] {
  const event = parseWahaEvent(raw);
  const payload = event.payload ?? {};
  if (event.event === 'session.status') return decodeWahaStatus(event);
  if (event.event === 'message.revoked') return revoked(payload, event);
  const message = WahaMessage.safeParse(payload);
  if (!message.success) return [];
  switch (event.event) {
    case 'message':
    case 'message.any':
      return said(message.data, event);
    case 'message.reaction':
      return reacted(message.data, event);
    case 'message.ack':
      return acknowledged(message.data, event);
    case 'message.edited':
      return edited(message.data, event);
    default:
      return [];
  }
}

function said(message: WahaMessage, event: WahaEvent): InboundItem[] {
  const person = personOf(message, event.me);
  if (!person) return [];
  const externalMessageId = wahaMessageNumber(message.id);
  const at = momentOf(message, event);
  if (message.fromMe && message.source === 'api') {
    return [{ kind: 'receipt', status: 'SENT', externalMessageIds: [externalMessageId], at }];
  }
  const content = messageContent(message);
  if (!content) return [];
  const { text, attachments, name, source } = content;
  const { phone, ...ids } = person;
  const common = {
    ...ids,
    externalMessageId,
    text,
    attachments,
    sentAt: at,
    contact: { ...(name && { name }), ...(phone && { phone }) },
  };
  if (message.fromMe) return [InboundItem.parse({ kind: 'echo', ...common })];
  return [
    InboundMessage.parse({
      kind: 'message',
      ...common,
      ...(source && { source }),
      // The whole number is what the server wants back when the message is marked as read.
      replyData: { messageId: message.id },
    }),
  ];
}

function reacted(message: WahaMessage, event: WahaEvent): InboundItem[] {
  const { reaction, fromMe } = message;
  if (!reaction || !personOf(message, event.me)) return [];
  const emoji = cleanText(reaction.text ?? '').slice(0, 40);
  return [
    {
      kind: 'reaction',
      externalMessageId: wahaMessageNumber(reaction.messageId),
      emoji: emoji || null,
      by: fromMe ? 'COMPANY' : 'CUSTOMER',
      at: momentOf(message, event),
    },
  ];
}

const acks = new Map([
  [-1, 'FAILED'],
  [1, 'SENT'],
  [2, 'DELIVERED'],
  [3, 'READ'],
  // A voice note was listened to.
  [4, 'READ'],
] as const);

function acknowledged(message: WahaMessage, event: WahaEvent): InboundItem[] {
  const status = acks.get((message.ack ?? 0) as 1);
  if (!status || message.fromMe !== true || !isPersonal(message.id)) return [];
  return [
    {
      kind: 'receipt',
      status,
      externalMessageIds: [wahaMessageNumber(message.id)],
      ...(status === 'FAILED' && { reason: 'not-delivered' }),
      at: momentOf(message, event),
    },
  ];
}

function edited(message: WahaMessage, event: WahaEvent): InboundItem[] {
  const text = cleanText(message.body ?? '');
  if (text === '' || !isPersonal(message.id)) return [];
  const externalMessageId = wahaMessageNumber(message.editedMessageId || message.id);
  return [{ kind: 'edit', externalMessageId, text, at: momentOf(message, event) }];
}

/** The number of what was taken back stands by itself, in the message before, or in what is left of it. */
function revoked(payload: Record<string, unknown>, event: WahaEvent): InboundItem[] {
  const [before, after] = [payload.before, payload.after].map((one) => WahaMessage.safeParse(one).data);
  const named = typeof payload.revokedMessageId === 'string' ? payload.revokedMessageId : undefined;
  const id = named ?? before?.id ?? after?.id;
  if (!id || ![before, after].every((one) => !one || isPersonal(one.id))) return [];
  const at = momentOf(after ?? before ?? { timestamp: null }, event);
  return [{ kind: 'deletion', externalMessageId: wahaMessageNumber(id), at }];
}

/** False for the number of a message in a group. A bare number does not say, and is believed. */
function isPersonal(id: string): boolean {
  return wahaMessageNumber(id) === id || chatAddress(id.split('_')[1]) !== null;
}

/** Messages carry seconds, events milliseconds. */
function momentOf({ timestamp }: Pick<WahaMessage, 'timestamp'>, event: WahaEvent): Date {
  if (timestamp) return new Date(Math.round(timestamp > 100_000_000_000 ? timestamp : timestamp * 1_000));
  return new Date(event.timestamp ?? 0);
}
