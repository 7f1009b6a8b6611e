import { cleanText } from '../../clean-text';

/** Name and phone of a vCard, as far as they are there. */
export function sharedContact(card: string): { name: string; phone?: string } {
  // A line that begins with a space goes on with the one before it.
  const lines = card.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const value = (name: RegExp) => lines.find((line) => name.test(line));
  const name = cleanText(value(/^FN[;:]/i)?.replace(/^[^:]*:/, '') ?? '').slice(0, 300);
  const tel = value(/^(?:item\d+\.)?TEL[;:]/i) ?? '';
  const waid = /waid=(\d{5,15})/i.exec(tel)?.[1];
  const phone = waid ? `+${waid}` : cleanText(tel.replace(/^[^:]*:/, '')).slice(0, 60);
  return { name: name || phone || '?', ...(phone && { phone }) };
}
