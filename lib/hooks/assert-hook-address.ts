import { AppError } from '@/lib/platform/errors/app-error';
import { isTrustedHost } from '@/lib/platform/net/is-trusted-host';
import { type Lookup, resolvePublicAddress } from '@/lib/platform/net/resolve-public-address';

/**
 * Refuses an address that news must not be sent to: not https (unless the operator trusts the host), with a user in it, or
 * not public. It is checked again at every call. Throws `invalid` (`hook-address-insecure`, `hook-host-unknown`,
 * `address-refused`).
 */
export async function assertHookAddress(url: string, lookup?: Lookup): Promise<void> {
  const field = 'url';
  const target = URL.parse(url);
  if (!target || !/^https?:$/.test(target.protocol) || target.username || target.password)
    throw new AppError('invalid', 'address-refused', { field });
  const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  try {
    await resolvePublicAddress(target.hostname, { port, ...(lookup && { lookup }) });
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'unavailable')
      throw new AppError('invalid', 'hook-host-unknown', { field, params: { host }, cause });
    if (cause instanceof AppError) throw new AppError(cause.code, cause.key, { field, cause });
    throw cause;
  }
  if (target.protocol === 'http:' && !isTrustedHost(host, port))
    throw new AppError('invalid', 'hook-address-insecure', { field });
}
