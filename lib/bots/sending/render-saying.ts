import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import type { Language } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import {
  type InlineKeyboardButton,
  type InlineKeyboardMarkup,
  isPublicAddress,
} from '@/lib/vendors/telegram';
import { type BotWords, botWords } from '../bot-words';
import { lowCredits } from '../low-credits';
import type { BotPerson } from '../schemas';
import type { OutgoingMessage } from './outgoing-message';

type Saying = Extract<OutgoingMessage, { kind: 'saying' }>;
type Button = Saying['buttons'][number][number];

/** Plain text always, so that nothing a person wrote turns into markup. */
export interface Rendered {
  readonly text: string;
  readonly keyboard: InlineKeyboardMarkup | undefined;
}

type Reader = Pick<BotPerson, 'bot' | 'language'>;

/** A message in words. Links that Telegram does not open from a button stand in the text. */
export function renderSaying({ say, params, buttons, available }: Saying, person: Reader): Rendered {
  const { language } = person;
  const words = botWords(person.bot, language);
  const { balance, low: warning } = screenMessages[language].bot;
  const [key = '', area = 'says'] = say.split('.').toReversed();
  const sentence = words[area as 'says']?.[key];
  if (sentence === undefined) throw new Error(`The ${person.bot} bot has no sentence "${say}".`);
  const lines = [formatSentence(sentence, params, language)];
  if (available !== null) lines.push('', formatSentence(balance, { available }, language));
  const low = available !== null && available < lowCredits;
  if (low) lines.push(warning);
  const rows: InlineKeyboardButton[][] = [];
  const wished = low ? withTopUp(buttons) : buttons;
  for (const row of wished) {
    const shown: InlineKeyboardButton[] = [];
    for (const button of row) {
      const text = labelOf(button, words, language);
      if (button.url === undefined) shown.push({ text, callback_data: button.tap ?? 'menu' });
      else if (isPublicAddress(button.url)) shown.push({ text, url: button.url });
      else lines.push('', `${text}: ${button.url}`);
    }
    if (shown.length > 0) rows.push(shown);
  }
  return { text: lines.join('\n'), keyboard: rows.length > 0 ? { inline_keyboard: rows } : undefined };
}

function labelOf({ plain, label, params = {} }: Button, { labels }: BotWords, language: Language): string {
  return plain ?? formatSentence(labels[label] ?? label, params, language);
}

function withTopUp(buttons: Saying['buttons']): Saying['buttons'] {
  const tap = 'topup';
  if (buttons.flat().some((button) => button.tap === tap)) return buttons;
  // Above the way back to the menu, below the answers to a question.
  const at = Math.max(1, buttons.length - 1);
  return [...buttons.slice(0, at), [{ label: 'topUp', tap }], ...buttons.slice(at)];
}
