import { decodeEntities } from '@/lib/vendors/html';
import { limits } from './limits';

/**
 * A name or a title as people should see it: entities decoded, one space between words, nothing that cannot be seen (control
 * and direction characters would let a title pretend to be another), at most 300 letters. Null for what is no text or empty.
 */
export function cleanText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  const text = decodeEntities(value.slice(0, limits.text * 8))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, '')
    .replace(/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, '')
    .replace(/\p{Cs}|\p{Co}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const short = Array.from(text).slice(0, limits.text).join('').trim();
  return short === '' ? null : short;
}
