import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { KeyProvider } from './schemas';

const retry = { attempts: 5, minMs: 1_000, maxMs: 60_000 };

/** News: a provider's keys all rest or are disabled. `slot` is the quarter of an hour it is told for, once. */
export const keysExhausted = defineContract({
  id: 'reels.keys-exhausted',
  payload: z.object({ provider: KeyProvider, slot: z.string() }),
  retry,
});

/** News: a key is out of credits, or not taken any more. Told once a cause and quarter of an hour. */
export const keyTroubled = defineContract({
  id: 'reels.key-troubled',
  payload: z.object({
    keyId: z.string(),
    provider: KeyProvider,
    cause: z.enum(['BILLING', 'KEY_INVALID']),
    slot: z.string(),
  }),
  retry,
});
