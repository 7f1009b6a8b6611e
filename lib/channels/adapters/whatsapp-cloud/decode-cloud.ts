import { z } from 'zod';
import { cleanText } from '../../clean-text';
import { type ConnectedChannel, InboundItem, InboundMessage } from '../../schemas';
import { accountNews } from './account-news';
import { adSource } from './ad-source';
import { type CloudIncoming, readChanges, type TimedChange } from './cloud-event';
import { cloudPerson } from './cloud-person';
import { incomingContent } from './incoming-content';
import { statusItem } from './status-item';

/** Reads one event, or a whole request, into what happened to this channel's number. Throws `invalid` for anything else. */
export function decodeCloud(
  raw: string,
  channel: Pick<ConnectedChannel, 'settings'>,
): readonly InboundItem[] {
  const own = channel.settings.phoneNumberId;
  return readChanges(raw)
    .filter(({ value }) => {
      const named = value.metadata?.phone_number_id;
      return !named || typeof own !== 'string' || named === own;
    })
    .flatMap(itemsOf);
}

function itemsOf(change: TimedChange): InboundItem[] {
  const { field, value } = change;
  switch (field) {
    case 'messages':
      return [
        ...(value.messages ?? []).flatMap((message) => received(message, change)),
        ...(value.statuses ?? []).flatMap(statusItem),
      ];
    case 'smb_message_echoes':
      return (value.message_echoes ?? []).flatMap((message) => echoed(message, change));
    case 'account_update':
      return accountNews(change);
    default:
      return [];
  }
}

const Original = z.object({ original_message_id: z.string().min(1) });
const Reaction = z.object({ message_id: z.string().min(1), emoji: z.string().nullish() });
const Edit = Original.extend({ message: z.record(z.string(), z.unknown()) });
const NewNumber = z.object({
  type: z.literal('user_changed_number'),
  wa_id: z.string().regex(/^\d{5,15}$/),
  body: z.string().catch(''),
});

const momentOf = ({ timestamp }: CloudIncoming): Date => new Date(timestamp * 1_000);

function received(message: CloudIncoming, change: TimedChange): InboundItem[] {
  const changed = changedBefore(message, 'CUSTOMER');
  if (changed) return changed;
  const { contacts } = change.value;
  const person = cloudPerson({ phone: message.from, userId: message.from_user_id }, contacts ?? []);
  if (!person) return [];
  const common = { ...person, externalMessageId: message.id, sentAt: momentOf(message) };
  if (message.type === 'system') return movedNumber(message, common);
  const content = incomingContent(message);
  if (!content) return [];
  const source = adSource(message.referral);
  return [InboundMessage.parse({ kind: 'message', ...common, ...content, ...(source && { source }) })];
}

/** Reactions, edits and deletions: the same from either side. */
function changedBefore(message: CloudIncoming, by: 'CUSTOMER' | 'COMPANY'): InboundItem[] | null {
  const at = momentOf(message);
  const body = message[message.type];
  switch (message.type) {
    case 'reaction': {
      const reaction = Reaction.safeParse(body).data;
      if (!reaction) return [];
      const emoji = reaction.emoji?.slice(0, 40) || null;
      return [{ kind: 'reaction', externalMessageId: reaction.message_id, emoji, by, at }];
    }
    case 'revoke': {
      const gone = Original.safeParse(body).data;
      return gone ? [{ kind: 'deletion', externalMessageId: gone.original_message_id, at }] : [];
    }
    case 'edit': {
      const edit = Edit.safeParse(body).data;
      const inner = edit && incomingContent({ ...message, ...edit.message, type: String(edit.message.type) });
      if (!edit || !inner?.text) return [];
      return [{ kind: 'edit', externalMessageId: edit.original_message_id, text: inner.text, at }];
    }
    default:
      return null;
  }
}

/** A customer with a new number stays the same contact; Meta's own sentence about it is shown in the thread. */
function movedNumber(
  message: CloudIncoming,
  common: {
    externalContactId: string;
    otherContactIds: readonly string[];
    externalMessageId: string;
    sentAt: Date;
  },
): InboundItem[] {
  const moved = NewNumber.safeParse(message.system).data;
  const text = cleanText(moved?.body ?? '');
  if (!moved || text === '') return [];
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: moved.wa_id,
      otherContactIds: [common.externalContactId, ...common.otherContactIds],
      externalMessageId: common.externalMessageId,
      text,
      sentAt: common.sentAt,
      contact: { phone: `+${moved.wa_id}` },
      automatic: true,
    }),
  ];
}

/** Written in the company's own app. What we send through the API is never echoed. */
function echoed(message: CloudIncoming, change: TimedChange): InboundItem[] {
  const changed = changedBefore(message, 'COMPANY');
  if (changed) return changed;
  const { contacts } = change.value;
  const person = cloudPerson({ phone: message.to, userId: message.to_user_id }, contacts ?? []);
  const content = incomingContent(message);
  if (!person || !content) return [];
  const common = { ...person, externalMessageId: message.id, sentAt: momentOf(message) };
  return [InboundItem.parse({ kind: 'echo', ...common, ...content })];
}
