import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { openPlatformCredential } from '@/lib/vault';
import { findKey } from '../store/provider-keys';
import { asPlatform } from './as-platform';
import type { TakenKey } from './schemas';

/**
 * A certain key, healthy or not: work that was ordered with it is asked for with it. Null when there is none, or its secret
 * is gone. Not inside a transaction.
 */
export async function openKey(base: BaseCtx, keyId: string): Promise<TakenKey | null> {
  authorize(base, 'vault.use');
  const platform = asPlatform(base);
  const key = await acrossCompanies(platform, (tx) => findKey(tx, keyId));
  if (!key) return null;
  const opened = await openPlatformCredential(platform, { kind: 'provider-key', subject: keyId });
  const secret = opened?.values.secret;
  return secret ? { keyId, secret, account: key.account } : null;
}
