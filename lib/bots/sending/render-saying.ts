import { formatSentence } from '@/lib/platform/i18n/format-sentence';
import type { Language } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import {
  type InlineKeyboardButton,
  type InlineKeyboardMarkup,
  isPublicAddress,
} from '@/lib/vendors/telegram';
import { lowCredits } from '../low-credits';
import { tapData } from '../talk/tap';
import type { OutgoingMessage } from './outgoing-message';

type Saying = Extract<OutgoingMessage, { kind: 'saying' }>;
type Button = Saying['buttons'][number][number];

/** Plain text always, so that nothing a person wrote turns into markup. */
export interface Rendered {
  readonly text: string;
  readonly keyboard: InlineKeyboardMarkup | undefined;
}

/** A message in words. Links that Telegram does not open from a button stand in the text. */
export function renderSaying({ say, params, buttons, available }: Saying, language: Language): Rendered {
  const { bot } = screenMessages[language];
  const [key = '', area = 'says'] = say.split('.').toReversed();
  const sentences: Readonly<Record<string, string>> = bot[area as 'says'] ?? {};
  const sentence = sentences[key];
  if (sentence === undefined) throw new Error(`bot.json has no sentence "${say}".`);
  const lines = [formatSentence(sentence, params, language)];
  if (available !== null) lines.push('', formatSentence(bot.balance, { available }, language));
  const low = available !== null && available < lowCredits;
  if (low) lines.push(bot.low);
  const rows: InlineKeyboardButton[][] = [];
  const wished = low ? withTopUp(buttons) : buttons;
  for (const row of wished) {
    const shown: InlineKeyboardButton[] = [];
    for (const button of row) {
      const text = labelOf(button, language);
      if (button.url === undefined)
        shown.push({ text, callback_data: button.tap ?? tapData.write({ do: 'menu' }) });
      else if (isPublicAddress(button.url)) shown.push({ text, url: button.url });
      else lines.push('', `${text}: ${button.url}`);
    }
    if (shown.length > 0) rows.push(shown);
  }
  return { text: lines.join('\n'), keyboard: rows.length > 0 ? { inline_keyboard: rows } : undefined };
}

function labelOf({ plain, label, params = {} }: Button, language: Language): string {
  if (plain !== undefined) return plain;
  const labels: Readonly<Record<string, string>> = screenMessages[language].bot.labels;
  return formatSentence(labels[label] ?? label, params, language);
}

function withTopUp(buttons: Saying['buttons']): Saying['buttons'] {
  const tap = tapData.write({ do: 'topup' });
  if (buttons.flat().some((button) => button.tap === tap)) return buttons;
  // Above the way back to the menu, below the answers to a question.
  const at = Math.max(1, buttons.length - 1);
  return [...buttons.slice(0, at), [{ label: 'topUp', tap }], ...buttons.slice(at)];
}
