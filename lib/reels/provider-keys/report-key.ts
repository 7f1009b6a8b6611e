import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { disableKey, findKey, forgetFailures, parkAccount, parkKey } from '../store/provider-keys';
import { alertSlot } from './alert-slot';
import { asPlatform } from './as-platform';
import { keyTroubled } from './jobs';
import type { KeyOutcome, ProviderKey } from './schemas';

const hourMs = 3_600_000;

/**
 * Tells how a call with a key ended. BILLING: the key rests for a day. RATE_LIMIT: all keys of its account rest for an hour.
 * KEY_INVALID: it is disabled. Whatever else went wrong is not the key's fault. Not inside a transaction.
 */
export async function reportKey(base: BaseCtx, keyId: string, outcome: KeyOutcome): Promise<void> {
  authorize(base, 'vault.use');
  const now = base.clock.now();
  const inHours = (hours: number) => new Date(now.getTime() + hours * hourMs);
  await acrossCompanies(asPlatform(base), async (tx) => {
    if (outcome === 'OK') return forgetFailures(tx, keyId);
    if (outcome === 'RATE_LIMIT') return parkAccount(tx, keyId, inHours(1), outcome);
    if (outcome !== 'BILLING' && outcome !== 'KEY_INVALID') return;
    const key = await findKey(tx, keyId);
    if (!key) return;
    if (outcome === 'BILLING') await parkKey(tx, keyId, inHours(24), outcome);
    else await disableKey(tx, keyId, outcome);
    await tell(tx, key, outcome, now);
  });
  if (outcome !== 'OK') log.warn({ keyId, outcome }, 'a provider key had trouble');
}

async function tell(
  tx: Tx<BaseCtx>,
  { id: keyId, provider }: ProviderKey,
  cause: 'BILLING' | 'KEY_INVALID',
  now: Date,
): Promise<void> {
  const slot = alertSlot(now);
  await dispatch(
    tx,
    keyTroubled,
    { keyId, provider, cause, slot },
    { dedupeKey: `${provider}:${cause}:${slot}` },
  );
}
