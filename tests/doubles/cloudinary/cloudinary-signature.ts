import { createHash } from 'node:crypto';

/**
 * The signature of a call's parameters (version 2: `&` inside a value is escaped, so that no parameter can be smuggled
 * in), in hexadecimal. Left out of it by definition: file, cloud_name for uploads, resource_type, api_key.
 */
export function cloudinarySignature(
  params: Readonly<Record<string, string | number>>,
  secret: string,
  algorithm: 'sha1' | 'sha256' = 'sha1',
): string {
  const parts = Object.entries(params)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${String(value)}`.replaceAll('&', '%26'));
  return createHash(algorithm)
    .update(parts.join('&') + secret)
    .digest('hex');
}
