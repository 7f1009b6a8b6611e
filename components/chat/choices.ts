import type { ItemCard, QuickReply, SlotsCard } from '@/lib/conversations/schemas';
import type { ThreadMessage } from './thread-message';

interface Choices {
  /** The message's words without the list that its cards show better. */
  readonly text: string;
  /** What each slot or item says when tapped, in the cards' order; empty when the message does not tell. */
  readonly ofCards: readonly QuickReply[];
  /** The quick replies that are not about a slot or an item. */
  readonly others: readonly QuickReply[];
}

type Shown = Pick<ThreadMessage, 'text' | 'cards' | 'quickReplies'>;

const numbered = /^\d+[.)] /;

/**
 * A message is written for every channel: it lists what can be chosen as numbered lines, shows the same as cards, and
 * offers a quick reply for each. Where cards are drawn, the lines and those quick replies become the cards' own.
 */
export function choices({ text, cards, quickReplies }: Shown): Choices {
  const names = choiceNames(cards);
  const count = names.length;
  const links = new Set(cards.flatMap(linkOf));
  // A card's button is the link; bare, it only makes the words longer.
  const lines = text.split('\n').filter((line) => !links.has(line.trim()));
  if (count === 0) return { text: lines.join('\n'), ofCards: [], others: quickReplies };
  const listed = lines.filter((line) => numbered.test(line)).length === count;
  const told =
    quickReplies.length >= count &&
    names.every((own, at) => own.some((name) => quickReplies[at]?.label.includes(name)));
  return {
    text: lines.filter((line) => !listed || !numbered.test(line)).join('\n'),
    ofCards: told ? quickReplies.slice(0, count) : [],
    others: told ? quickReplies.slice(count) : quickReplies,
  };
}

function linkOf(card: ThreadMessage['cards'][number]): string[] {
  if (card.kind === 'payment') return [card.url];
  return card.kind === 'booking' ? [card.icsUrl] : [];
}

/**
 * One entry a choice: what the label of its quick reply must have one of, of an item its name or, among variants, what tells
 * it from the others. One item alone is shown, not chosen from.
 */
function choiceNames(cards: ThreadMessage['cards']): ReadonlyArray<readonly string[]> {
  const slots = cards.find((card): card is SlotsCard => card.kind === 'slots');
  if (slots) return slots.slots.map(() => ['']);
  const items = cards.filter((card): card is ItemCard => card.kind === 'item');
  return items.length > 1 ? items.map(({ name, options }) => [name, optionsOf(options)].filter(Boolean)) : [];
}

const optionsOf = (options: ItemCard['options']): string => Object.values(options).join(', ');
