import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { findWahaRoom } from '../store/waha-servers';

export interface WahaServerView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly enabled: boolean;
  readonly used: number;
  readonly maxSessions: number;
}

/** The operator's servers with the sessions on each. Keys are not among it. */
export async function listWahaServers(base: BaseCtx): Promise<WahaServerView[]> {
  authorize(base, 'vault.operate');
  const servers = await acrossCompanies(base, (tx) => findWahaRoom(tx, base.clock.now()));
  return servers.map(({ id, name, url, enabled, used, maxSessions }) => ({
    id,
    name,
    url,
    enabled,
    used,
    maxSessions,
  }));
}
