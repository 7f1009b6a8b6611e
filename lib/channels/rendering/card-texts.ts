import { formatMoney } from '@/lib/platform/money/format-money';
import type { Card } from '../schemas';
import type { RenderTarget } from './render-target';

/**
 * What a card says, line by line, for a channel that cannot show it. Only what the text beside it does not say already:
 * the assistant's own sentences usually name every price and time.
 */
export function cardTexts(cards: readonly Card[], text: string, target: RenderTarget): string[] {
  const several = cards.filter(({ kind }) => kind === 'item').length > 1;
  let number = 0;
  return cards.flatMap((card) => {
    if (card.kind === 'item') number += 1;
    const lines = linesOf(card, target, several ? `${number}. ` : '');
    return isSaid(card, text, target) ? [] : [lines.join('\n')];
  });
}

function linesOf(card: Card, target: RenderTarget, number: string): string[] {
  const { language } = target;
  const words = wordsOf[language];
  const money = (minor: number, currency: string): string => formatMoney(minor, currency, language);
  switch (card.kind) {
    case 'item': {
      const name = [card.name, ...Object.values(card.options)].join(', ');
      return [
        `${number}${name} — ${money(card.priceMinor, card.currency)}${card.unit ? ` / ${card.unit}` : ''}`,
      ];
    }
    case 'cart':
      return [
        ...card.lines.map(
          (line) => `• ${line.name} × ${line.quantity} — ${money(line.totalMinor, card.currency)}`,
        ),
        `${words.total}: ${money(card.totalMinor, card.currency)}`,
        ...(card.dueNowMinor === card.totalMinor
          ? []
          : [`${words.dueNow}: ${money(card.dueNowMinor, card.currency)}`]),
      ];
    case 'payment':
      return [
        `${words.pay} ${money(card.amountMinor, card.currency)}: ${card.url}`,
        ...(card.test ? [words.test] : []),
      ];
    case 'slots':
      return card.slots.map((slot, index) => `${index + 1}. ${moment(slot.start, card.timeZone, language)}`);
    case 'booking':
      return [
        `${card.title}: ${moment(card.start, card.timeZone, language)}`,
        ...[[card.city, card.address].filter(Boolean).join(', ')].filter(Boolean),
        `${words.calendar}: ${card.icsUrl}`,
        ...(card.pageUrl ? [`${words.change}: ${card.pageUrl}`] : []),
      ];
  }
}

function isSaid(card: Card, text: string, { language }: RenderTarget): boolean {
  const money = (minor: number, currency: string): boolean =>
    text.includes(formatMoney(minor, currency, language));
  switch (card.kind) {
    case 'item':
      return text.includes(card.name) && (card.priceMinor === 0 || money(card.priceMinor, card.currency));
    case 'cart':
      return card.lines.every(({ name }) => text.includes(name)) && money(card.totalMinor, card.currency);
    case 'payment':
      return text.includes(card.url);
    case 'slots':
      return card.slots.every((slot) => text.includes(clock(slot.start, card.timeZone, language)));
    case 'booking':
      return text.includes(card.icsUrl);
  }
}

const wordsOf = {
  en: {
    total: 'Total',
    dueNow: 'To pay now',
    pay: 'Pay',
    test: 'Test mode: no real money is taken.',
    calendar: 'Add to your calendar',
    change: 'See, move or cancel',
  },
  ru: {
    total: 'Итого',
    dueNow: 'Оплатить сейчас',
    pay: 'Оплатить',
    test: 'Тестовый режим: настоящие деньги не списываются.',
    calendar: 'Добавить в календарь',
    change: 'Посмотреть, перенести или отменить',
  },
} as const;

function clock(at: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone }).format(
    new Date(at),
  );
}

function moment(at: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at));
}
