import { formatMoney } from '@/lib/platform/money/format-money';
import type { Card, PartButton, QuickReply } from '../schemas';
import type { RenderTarget } from './render-target';

const payWords = { en: 'Pay', ru: 'Оплатить' } as const;
const calendarWords = { en: 'Add to calendar', ru: 'В календарь' } as const;
const changeWords = { en: 'Move or cancel', ru: 'Перенести или отменить' } as const;
const answerWords = { en: 'You can answer', ru: 'Можно ответить' } as const;

export interface Buttons {
  readonly buttons: readonly PartButton[];
  /** Answers that found no button, as a line of text; '' when there are none. */
  readonly line: string;
}

/** The taps under a message; where the channel has none, or not enough, the answers are named in words. */
export function renderButtons(
  {
    cards,
    quickReplies,
    text,
  }: { cards: readonly Card[]; quickReplies: readonly QuickReply[]; text: string },
  { capabilities, language }: RenderTarget,
): Buttons {
  const { most, labelLength } = capabilities.replyButtons;
  const links = capabilities.linkButtons ? cards.flatMap((card) => linkOf(card, language)) : [];
  const replies = quickReplies.slice(0, most).map(
    ({ label, text: says }): PartButton => ({
      kind: 'reply',
      label: shorten(label, labelLength),
      text: says,
    }),
  );
  const unsaid = most > 0 ? [] : quickReplies.filter(({ label }) => !text.includes(label));
  const line =
    unsaid.length > 0
      ? `${answerWords[language]}: ${unsaid.map(({ label }) => `«${label}»`).join(', ')}.`
      : '';
  return { buttons: [...replies, ...links], line };
}

function linkOf(card: Card, language: RenderTarget['language']): PartButton[] {
  if (card.kind === 'payment') {
    const label = `${payWords[language]} ${formatMoney(card.amountMinor, card.currency, language)}`;
    return [{ kind: 'link', label, url: card.url }];
  }
  if (card.kind !== 'booking') return [];
  return [
    { kind: 'link', label: calendarWords[language], url: card.icsUrl },
    ...(card.pageUrl ? [{ kind: 'link', label: changeWords[language], url: card.pageUrl } as const] : []),
  ];
}

/** Cut by what a reader sees as characters, with a mark where something is missing. */
function shorten(label: string, most: number): string {
  if (label.length <= most) return label;
  const characters = [...new Intl.Segmenter().segment(label)].map(({ segment }) => segment);
  let kept = '';
  for (const character of characters) {
    if (kept.length + character.length > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
