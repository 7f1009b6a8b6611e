import { z } from 'zod';

/** A server's address as it is kept: http or https, without user, query or a slash at the end. */
export const WahaServerUrl = z
  .string()
  .trim()
  .max(500)
  .refine(isPlainAddress, { message: 'http(s)://…', abort: true })
  .transform((typed) => new URL(typed).href.replace(/\/+$/, ''));

function isPlainAddress(typed: string): boolean {
  const url = URL.parse(typed);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return [url.username, url.password, url.search, url.hash].every((part) => part === '');
}
