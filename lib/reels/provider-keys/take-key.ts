import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { openPlatformCredential } from '@/lib/vault';
import { hasTroubledKey, takeNextKey } from '../store/provider-keys';
import { alertSlot } from './alert-slot';
import { asPlatform } from './as-platform';
import { keysExhausted } from './jobs';
import { reportKey } from './report-key';
import type { KeyProvider, TakenKey } from './schemas';

/**
 * The next healthy key of a provider, in turn among all workers. Null when there is none; when that is for troubles,
 * administrators are told, once in a quarter of an hour. Not inside a transaction.
 */
export async function takeKey(base: BaseCtx, provider: KeyProvider): Promise<TakenKey | null> {
  authorize(base, 'vault.use');
  const platform = asPlatform(base);
  const now = base.clock.now();
  for (;;) {
    const next = await acrossCompanies(platform, async (tx) => {
      const row = await takeNextKey(tx, provider, now);
      if (!row && (await hasTroubledKey(tx, provider))) {
        const slot = alertSlot(now);
        await dispatch(tx, keysExhausted, { provider, slot }, { dedupeKey: `${provider}:${slot}` });
      }
      return row;
    });
    if (!next) return null;
    const opened = await openPlatformCredential(platform, { kind: 'provider-key', subject: next.id });
    const secret = opened?.values.secret;
    if (secret) return { keyId: next.id, secret, account: next.account };
    await reportKey(platform, next.id, 'KEY_INVALID');
  }
}
