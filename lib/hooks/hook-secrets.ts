import type { BaseCtx } from '@/lib/platform/context';
import { openPlatformCredential } from '@/lib/vault';

export const secretKind = 'hook';

export interface HookSecrets {
  readonly current: string;
  /** Still signs, until then. */
  readonly previous: { readonly secret: string; readonly until: Date } | null;
}

/** The secrets of a receiver from the vault; null when there are none. Never inside a transaction. */
export async function hookSecrets(base: BaseCtx, hookId: string): Promise<HookSecrets | null> {
  const opened = await openPlatformCredential(base, { kind: secretKind, subject: hookId });
  const { secret, previous, previousUntil } = opened?.values ?? {};
  if (!secret) return null;
  return {
    current: secret,
    previous: previous && previousUntil ? { secret: previous, until: new Date(previousUntil) } : null,
  };
}
