import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { hasHealthyKey } from '../store/provider-keys';
import { asPlatform } from './as-platform';
import { openKey } from './open-key';
import { reportKey } from './report-key';
import type { KeyOutcome, KeyProvider, TakenKey } from './schemas';
import { takeKey } from './take-key';

/** A provider's keys, for an adapter that knows no database. None of it inside a transaction. */
export interface KeyPool {
  /** The next healthy key; null: none now. */
  readonly take: () => Promise<TakenKey | null>;
  /** A certain key, healthy or not. */
  readonly open: (keyId: string) => Promise<TakenKey | null>;
  readonly report: (keyId: string, outcome: KeyOutcome) => Promise<void>;
  /** Whether `take` would give one. */
  readonly isReady: () => Promise<boolean>;
}

/** The pool of one provider's keys, shared through the database by all workers. */
export function keyPool(base: BaseCtx, provider: KeyProvider): KeyPool {
  return {
    take: () => takeKey(base, provider),
    open: (keyId) => openKey(base, keyId),
    report: (keyId, outcome) => reportKey(base, keyId, outcome),
    isReady: () => {
      authorize(base, 'vault.use');
      return acrossCompanies(asPlatform(base), (tx) => hasHealthyKey(tx, provider, base.clock.now()));
    },
  };
}
