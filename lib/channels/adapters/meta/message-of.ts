import { cleanText } from '../../clean-text';
import { type InboundItem, InboundMessage } from '../../schemas';
import type { Around } from './around';
import { attachmentsOf } from './attachments-of';
import type { Messaging, MetaMessage } from './meta-event';
import { sourceOf } from './source-of';
import { tapPayload } from './tap-payload';

/** A message, the echo of one that left the account, or its withdrawal. */
export function messageOf(item: Messaging, message: MetaMessage, around: Around): InboundItem[] {
  const at = item.timestamp ?? around.at;
  if (message.is_deleted) return [{ kind: 'deletion', externalMessageId: message.mid, at }];
  if (message.is_echo || item.sender.id === around.accountId) return echoOf(item, message, around);
  const from = item.sender.id;
  if (from === undefined) return [];
  const { attachments, lines } = attachmentsOf(message);
  const tapped = message.quick_reply && tapPayload.read(message.quick_reply.payload);
  const { story } = message.reply_to ?? {};
  const mentioned = message.attachments.some(({ type }) => type === 'story_mention');
  return [
    InboundMessage.parse({
      kind: 'message',
      externalContactId: from,
      externalMessageId: message.mid,
      text: cleanText([tapped ?? message.text, ...lines].filter(Boolean).join('\n')),
      sentAt: at,
      attachments,
      ...((story || mentioned) && {
        source: {
          kind: 'story',
          ...(story?.id && { id: story.id.slice(0, 300) }),
          ...(story?.url && story.url.length <= 2_000 && { url: story.url }),
        },
      }),
      ...(message.referral && sourceOf(message.referral)),
    }),
  ];
}

/**
 * What left the account. Messenger names the app that sent it: our own proves that our message is on its way, any other is
 * a person in the page's inbox. Instagram names none; there the message's id tells ours apart, later.
 */
function echoOf(item: Messaging, message: MetaMessage, { channel, at }: Around): InboundItem[] {
  const to = item.recipient.id;
  if (to === undefined) return [];
  const sentAt = item.timestamp ?? at;
  if (message.app_id !== undefined && message.app_id === channel.settings.appId) {
    return [{ kind: 'receipt', status: 'SENT', externalMessageIds: [message.mid], at: sentAt }];
  }
  const { attachments, lines } = attachmentsOf(message);
  return [
    {
      kind: 'echo',
      externalContactId: to,
      otherContactIds: [],
      externalMessageId: message.mid,
      text: cleanText([message.text, ...lines].filter(Boolean).join('\n')),
      sentAt,
      contact: {},
      attachments,
    },
  ];
}
