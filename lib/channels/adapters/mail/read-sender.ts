import { decodeWords } from '@/lib/vendors/mime';
import { cleanText } from '../../clean-text';
import { strictAddress } from './strict-address';

/**
 * Who a mail is from, by its raw `From` headers; null when that cannot be told with certainty. The address is taken from
 * the header as written: words encoded in it are a name, whatever they look like.
 */
export function readSender(
  from: readonly string[],
): { readonly address: string; readonly name: string | null } | null {
  const [header = '', ...others] = from;
  if (others.length > 0 || header.length > 1_500) return null;
  // With a name, the name in quotes or bare; a bare one may hold an "@", which careless programs write there.
  const named = /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^"<>,;()\\]*))[ \t]*<[ \t]*([^<>\s]+)[ \t]*>[ \t]*$/.exec(
    header,
  );
  const bare = /^[ \t]*([^\s<>",;:()[\]\\]+)[ \t]*$/.exec(header);
  const address = strictAddress(named?.[3] ?? bare?.[1] ?? '');
  if (address === null) return null;
  const words = named?.[1]?.replace(/\\(.)/g, '$1') ?? named?.[2] ?? '';
  const name = cleanText(decodeWords(words)).replace(/\s+/g, ' ').slice(0, 200).trim();
  return { address, name: name === '' || name.toLowerCase() === address ? null : name };
}
