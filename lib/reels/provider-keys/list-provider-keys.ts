import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { listKeys } from '../store/provider-keys';
import type { KeyProvider, ProviderKey } from './schemas';

/** All keys, or one provider's, as they stand now. Secrets are not among it. */
export async function listProviderKeys(
  base: BaseCtx,
  { provider = null }: { provider?: KeyProvider | null } = {},
): Promise<ProviderKey[]> {
  authorize(base, 'vault.operate');
  const now = base.clock.now();
  const keys = await acrossCompanies(base, (tx) => listKeys(tx, provider));
  // One whose rest is over is healthy, though nobody has taken it yet.
  return keys.map((key) =>
    key.parkedUntil && key.parkedUntil <= now ? { ...key, status: 'ACTIVE', parkedUntil: null } : key,
  );
}
