import { wahaMessageNumber } from '@/lib/vendors/waha';
import { chatAddress } from './chat-address';
import type { WahaEvent, WahaMessage } from './waha-event';

/** The customer a message is exchanged with. */
export interface WahaPerson {
  readonly externalContactId: string;
  readonly otherContactIds: readonly string[];
  /** E.164, when known. */
  readonly phone?: string;
}

/**
 * Who stands at the other end of a message. WhatsApp hides phones behind `@lid` ids, and each engine has its own place for
 * the other name of the same person: all of them are looked at, so that both names lead to one contact. Null for groups,
 * newsletters, broadcasts, and the account's notes to itself.
 */
export function personOf(message: WahaMessage, me: WahaEvent['me']): WahaPerson | null {
  const chat = chatOf(message);
  if (!chatAddress(chat)) return null;
  const own = new Set([me?.id, me?.lid].map((one) => chatAddress(one)?.contactId));
  const known = [chat, ...namesIn(message)]
    .map(chatAddress)
    .filter((address) => address !== null)
    .filter(({ contactId }) => !own.has(contactId));
  const primary = known.find(({ kind }) => kind === 'phone') ?? known[0];
  if (!primary) return null;
  const others = new Set(known.map(({ contactId }) => contactId));
  others.delete(primary.contactId);
  return {
    externalContactId: primary.contactId,
    otherContactIds: [...others].slice(0, 5),
    ...(primary.kind === 'phone' && { phone: `+${primary.contactId}` }),
  };
}

/** The chat a message belongs to: named in its number, whoever wrote it. */
function chatOf({ id, from, to, fromMe }: WahaMessage): string | null | undefined {
  if (wahaMessageNumber(id) !== id) return id.split('_')[1];
  return fromMe ? to : from;
}

/** Every place where an engine may name the other end. Places that name ourselves are left out. */
function namesIn({ from, to, fromMe, _data }: WahaMessage): unknown[] {
  const { key, Info, from: rawFrom, to: rawTo } = (_data ?? {}) as Record<string, unknown>;
  const noweb = record(key);
  const gows = record(Info);
  const both = [noweb.remoteJid, noweb.remoteJidAlt, gows.Chat];
  return fromMe
    ? [to, ...both, gows.RecipientAlt, serialized(rawTo)]
    : [from, ...both, noweb.senderPn, noweb.senderLid, gows.Sender, gows.SenderAlt, serialized(rawFrom)];
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const serialized = (value: unknown): unknown =>
  typeof value === 'object' ? record(value)._serialized : value;
