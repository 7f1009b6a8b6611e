import {
  type InlineKeyboardButton,
  type InlineKeyboardMarkup,
  isPublicAddress,
} from '@/lib/vendors/telegram';
import type { PartButton } from '../../schemas';
import { tapData } from './tap-data';

/** Labels this short share a row. */
const rowLength = 26;
const mostInRow = 4;

/**
 * Buttons under a message. They hang on the message they belong to, so that none of them stays open beside a later
 * question, and links and answers stand together. `rest` are links that Telegram does not open, to be said in the text.
 */
export function keyboardOf(buttons: readonly PartButton[]): {
  readonly keyboard: InlineKeyboardMarkup | undefined;
  readonly rest: readonly string[];
} {
  const rows: InlineKeyboardButton[][] = [];
  const rest: string[] = [];
  let open: InlineKeyboardButton[] = [];
  buttons.forEach((button, index) => {
    if (button.kind === 'link') {
      if (isPublicAddress(button.url)) rows.push([{ text: button.label, url: button.url }]);
      else rest.push(`${button.label}: ${button.url}`);
      open = [];
      return;
    }
    const length = open.reduce((sum, { text }) => sum + text.length, button.label.length);
    if (open.length === 0 || open.length === mostInRow || length > rowLength) {
      open = [];
      rows.push(open);
    }
    open.push({ text: button.label, callback_data: tapData.write(button.text, index) });
  });
  return { keyboard: rows.length > 0 ? { inline_keyboard: rows } : undefined, rest };
}
