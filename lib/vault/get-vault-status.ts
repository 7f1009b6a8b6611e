import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { masterKeys } from './master-keys';
import { countKeys } from './store';

export interface VaultStatus {
  /** The version that wraps. */
  readonly current: number;
  /** Versions in the settings. */
  readonly known: readonly number[];
  /** How many data keys each version wraps; a known version that is not here may be removed from the settings. */
  readonly keys: ReadonlyArray<{ readonly masterVersion: number; readonly keys: number }>;
}

/** How far the data keys are wrapped by the newest master key. Throws `unavailable` (`setting-missing`). */
export async function getVaultStatus(base: BaseCtx): Promise<VaultStatus> {
  authorize(base, 'vault.operate');
  const { current, byVersion } = masterKeys();
  return {
    current,
    known: [...byVersion.keys()].sort((a, b) => a - b),
    keys: await acrossCompanies(base, countKeys),
  };
}
