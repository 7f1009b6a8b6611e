import { env } from '@/lib/platform/env';
import { proxiedFetch } from './proxied-fetch';
import { proxyPool } from './proxy-pool';
import { readProxyList } from './read-proxy-list';

let chosen: typeof fetch | undefined;

/**
 * How Telegram, OpenAI and KIE are asked: directly, or through the proxies of PROXY_LIST. Addresses that people give go
 * through the guarded client instead.
 */
export const vendorFetch: typeof fetch = (input, init) => {
  chosen ??= choose();
  return chosen(input, init);
};

function choose(): typeof fetch {
  const { PROXY_LIST } = env();
  if (!PROXY_LIST) return fetch;
  return proxiedFetch(proxyPool(readProxyList(PROXY_LIST), () => performance.now()));
}
