import { domainToASCII, domainToUnicode } from 'node:url';

const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainName =
  /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)+$/u;

/**
 * A mail address in its one plain spelling, in lower case and with an ASCII domain; null for everything that two programs
 * could read as two mailboxes: quotes, comments, lists, routes, domain literals, look-alike letters, control characters.
 */
export function strictAddress(text: string): string | null {
  // A letter that folds into another one (ｇmail.com, the Kelvin sign) would lead to somebody else's mailbox.
  if (text.length > 254 || text.normalize('NFKC') !== text) return null;
  const parts = text.toLowerCase().split('@');
  const [name = '', domain = ''] = parts;
  if (parts.length !== 2 || name.length > 64 || !local.test(name) || !domainName.test(domain)) return null;
  const ascii = domainToASCII(domain);
  if (ascii === '' || (ascii !== domain && domainToUnicode(ascii) !== domain)) return null;
  const top = ascii.split('.').at(-1) ?? '';
  const wellFormed = ascii.split('.').every((label) => label.length <= 63) && !/^\d+$/.test(top);
  return wellFormed && name.length + ascii.length < 254 ? `${name}@${ascii}` : null;
}
