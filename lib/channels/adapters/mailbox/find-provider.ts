import { mailExchangers } from '@/lib/vendors/smtp';
import { type Provider, providers } from './providers';

/** The service behind an address: by its domain, or by where the domain's mails go. Null: its servers must be asked for. */
export async function findProvider(
  address: string,
  exchangersOf: (domain: string) => Promise<readonly string[]> = mailExchangers,
): Promise<Provider | null> {
  const domain = address.split('@')[1] ?? '';
  const known = providers.find(({ domains }) => domains.includes(domain));
  if (known) return known;
  const hosts = await exchangersOf(domain);
  const ends = (host: string, end: string): boolean => host === end || host.endsWith(`.${end}`);
  return providers.find(({ mx }) => hosts.some((host) => mx.some((end) => ends(host, end)))) ?? null;
}
