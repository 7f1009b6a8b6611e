import type { ChannelHost } from '../port';
import type { WahaServerRow } from '../store/waha-servers';

/** A server as adapters are given it. Only the operator's own addresses are called without the guard. */
export function wahaHostOf(
  server: Pick<WahaServerRow, 'id' | 'url' | 'companyId'>,
  apiKey: string,
): ChannelHost {
  return {
    id: server.id,
    settings: { url: server.url, trusted: server.companyId === null },
    secrets: { apiKey },
  };
}
