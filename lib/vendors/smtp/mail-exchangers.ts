import { Resolver } from 'node:dns/promises';

/** Hosts that take a domain's mails, the preferred first; empty when it has none or nobody answers within seconds. */
export async function mailExchangers(domain: string): Promise<readonly string[]> {
  try {
    const found = await new Resolver({ timeout: 2_000, tries: 1 }).resolveMx(domain);
    return found.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange.toLowerCase());
  } catch {
    return [];
  }
}
