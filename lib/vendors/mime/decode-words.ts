import { decodeWords as decode } from 'postal-mime';

/** The text of a header with encoded words (RFC 2047), such as `=?UTF-8?B?…?=`. */
export function decodeWords(value: string): string {
  return decode(value);
}
