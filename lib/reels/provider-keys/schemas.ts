import { z } from 'zod';
import { FailureClass } from '../schemas';

/** Whose keys are rotated. */
export const KeyProvider = z.enum(['kie', 'openai']);
export type KeyProvider = z.infer<typeof KeyProvider>;

/** PARKED: rests until a moment. DISABLED: until somebody enables it. */
export const KeyStatus = z.enum(['ACTIVE', 'PARKED', 'DISABLED']);
export type KeyStatus = z.infer<typeof KeyStatus>;

/** How a call with a key ended. Only BILLING, RATE_LIMIT and KEY_INVALID speak of the key; the rest of the order. */
export const KeyOutcome = z.enum(['OK', ...FailureClass.options]);
export type KeyOutcome = z.infer<typeof KeyOutcome>;

const name = z.string().trim().min(1).max(100);

export const NewProviderKey = z.object({
  provider: KeyProvider,
  /** Keys of one account rest together when it is asked too often. */
  account: name.default('main'),
  /** What people call the key. */
  label: name,
  secret: z.string().trim().min(8).max(500),
});
export type NewProviderKey = z.input<typeof NewProviderKey>;

/** A key as administrators see it; never the secret. */
export const ProviderKey = z.object({
  id: z.string(),
  provider: KeyProvider,
  account: z.string(),
  label: z.string(),
  status: KeyStatus,
  parkedUntil: z.date().nullable(),
  /** Class of the trouble, or BY_HAND. */
  reason: z.string().nullable(),
  lastUsedAt: z.date().nullable(),
  /** Troubles in a row. */
  failures: z.number().int(),
  createdAt: z.date(),
});
export type ProviderKey = z.infer<typeof ProviderKey>;

/** A key opened for calls to the outside: never stored, logged or shown. */
export interface TakenKey {
  readonly keyId: string;
  readonly secret: string;
  readonly account: string;
}
