import { decodeEntities } from '@/lib/vendors/html';
import { limits } from './limits';

/** Only what says where it begins: a scrambled address has slashes as well, and is none. */
const begins = /^(https?:\/\/|\/|\.{1,2}\/|\?)/i;
const longestFile = 200;
const looksLikeFile =
  /^[\p{L}\p{N}_%.~!()'&+,@ /-]+\.(mp3|m4a|aac|ogg|oga|opus|flac|wav|webm|jpe?g|png|webp|gif|html?|php)(\?\S*)?$/iu;

/**
 * What a page means by an address, as a whole one: http or https, without credentials; null for everything else, such as
 * `javascript:`, `data:`, `blob:` and text that is no address. Which hosts may be asked is for others to judge.
 */
export function webAddress(value: unknown, base: string): string | null {
  if (typeof value !== 'string' || value.length > limits.address) return null;
  const text = decodeEntities(value.trim());
  if (!begins.test(text) && (text.length > longestFile || !looksLikeFile.test(text))) return null;
  const url = URL.parse(text, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '' || url.username || url.password)
    return null;
  return url.href.length > limits.address ? null : url.href;
}
