import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Erase what is known of a contact that nobody has a name for any more. One at a time a contact. */
export const eraseContactSoon = defineContract({
  id: 'erasure.erase-contact',
  payload: z.object({ contactId: z.string() }),
  queue: ({ contactId }) => `erase:${contactId}`,
  retry: { attempts: 20, minMs: 2_000, maxMs: 3_600_000 },
});
