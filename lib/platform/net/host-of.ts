import { AppError } from '@/lib/platform/errors/app-error';

/**
 * A host name or IP address in the one form the URL standard gives it: lower case, punycode, 0x7f.1 as 127.0.0.1. Throws
 * `invalid` (`address-refused`) for anything that is more, or less, than a host.
 */
export function hostOf(text: string): string {
  const bracketed = text.includes(':') && !text.startsWith('[') ? `[${text}]` : text;
  const url = URL.parse(`http://${bracketed}`);
  const isBare = url && url.href === `http://${url.hostname}/` && !/[/\\?#@\s]/.test(text);
  if (!isBare) throw new AppError('invalid', 'address-refused');
  return url.hostname.replace(/\.$/, '');
}
