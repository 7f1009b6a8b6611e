import { narrow } from './narrow';

/**
 * The text of an amount, its spaces made plain one by one. Nothing between digits is taken away: two numbers on two
 * lines, or two spaces apart, must not become one.
 */
export function cleanAmount(text: string): string {
  // Nearly every amount is plain already.
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  return narrow(text)
    .replace(/(?<!\d)\p{Cf}|\p{Cf}(?!\d)/gu, '')
    .replace(/[^\S\r\n\t]/g, ' ')
    .trim();
}
