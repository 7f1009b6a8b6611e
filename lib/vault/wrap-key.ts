import { seal } from '@/lib/platform/crypto/seal';
import { keyOwner } from './key-owner';
import { masterKeys } from './master-keys';

export interface WrappedKey {
  readonly masterVersion: number;
  readonly wrapped: string;
}

/** A data key wrapped by the current master key, bound to its row and company (null: the platform's own). */
export function wrapKey(id: string, companyId: string | null, key: Uint8Array): WrappedKey {
  const { current, byVersion } = masterKeys();
  const master = byVersion.get(current);
  if (!master) throw new Error('The current master key is not among the master keys.');
  return {
    masterVersion: current,
    wrapped: seal({ id: String(current), key: master }, key, keyOwner(id, companyId)),
  };
}
