import { AppError } from '@/lib/platform/errors/app-error';
import { hostOf } from '@/lib/platform/net/host-of';
import { resolvePublicAddress } from '@/lib/platform/net/resolve-public-address';

/** A link as somebody sent it, as an address of the open web. Throws `invalid` (`link-unusable`, `address-refused`). */
export async function linkOf(text: string): Promise<URL> {
  const url = URL.parse(text.trim());
  const isWeb =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.password && text.length <= 2_000;
  if (!isWeb) throw new AppError('invalid', 'link-unusable', { field: 'url' });
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  // The proxy looks again, and at all that the page leads to; here it costs no start of a program.
  await resolvePublicAddress(hostOf(url.hostname), { port });
  return url;
}
