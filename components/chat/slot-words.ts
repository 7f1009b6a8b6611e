import type { QuickReply, SlotsCard } from '@/lib/conversations/schemas';
import type { ThreadMessage } from './thread-message';

interface SlotWords {
  /** What each slot of the card says when tapped, in the card's order; empty when the message does not tell. */
  readonly ofSlots: readonly QuickReply[];
  /** The quick replies that are not about a slot. */
  readonly others: readonly QuickReply[];
}

/** The quick replies of a message with a slots card begin with one for each slot; they become the slots' own buttons. */
export function slotWords({ cards, quickReplies }: Pick<ThreadMessage, 'cards' | 'quickReplies'>): SlotWords {
  const card = cards.find((one): one is SlotsCard => one.kind === 'slots');
  const count = card?.slots.length ?? 0;
  if (count === 0 || quickReplies.length < count) return { ofSlots: [], others: quickReplies };
  return { ofSlots: quickReplies.slice(0, count), others: quickReplies.slice(count) };
}
