import { allowsHost } from './allows-host';

interface Hosts {
  readonly pageHosts: readonly string[];
  readonly mediaHosts: readonly string[];
}

/** Which hosts a source may be asked at: for its pages, for sounds and covers, for anything at all. */
export function hostsOf({ pageHosts, mediaHosts }: Hosts): {
  readonly page: (host: string) => boolean;
  readonly any: (host: string) => boolean;
} {
  const all = [...pageHosts, ...mediaHosts];
  return { page: (host) => allowsHost(pageHosts, host), any: (host) => allowsHost(all, host) };
}
