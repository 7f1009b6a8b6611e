import type { SealingKey } from '@/lib/platform/crypto/seal';
import { unseal } from '@/lib/platform/crypto/unseal';
import { AppError } from '@/lib/platform/errors/app-error';
import { keyOwner } from './key-owner';
import { masterKeys } from './master-keys';
import type { StoredKey } from './store';

/**
 * The data key of a row. Throws `unavailable` (`master-key-missing`) when its master key is not among the settings, and
 * `internal` (`vault-unreadable`) when it does not open.
 */
export function unwrapKey({ id, companyId, masterVersion, wrapped }: StoredKey): SealingKey {
  const master = masterKeys().byVersion.get(masterVersion);
  if (!master)
    throw new AppError('unavailable', 'master-key-missing', { params: { version: masterVersion } });
  const key = unseal({ id: String(masterVersion), key: master }, wrapped, keyOwner(id, companyId));
  if (!key) throw new AppError('internal', 'vault-unreadable');
  return { id, key };
}
