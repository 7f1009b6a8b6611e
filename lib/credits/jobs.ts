import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Computes all books again. */
export const proveLedgerNightly = defineContract({
  id: 'credits.prove-ledger',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '17 3 * * *',
});
