import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';
import { PaidTier } from './schemas';

/** Looks whose tier ends soon. */
export const remindTiersOften = defineContract({
  id: 'billing.remind-tiers',
  payload: z.object({}),
  retry: { attempts: 2, minMs: 60_000, maxMs: 300_000 },
  cron: '23 * * * *',
});

/** A company's tier ends in three days. Said once for each end. */
export const tierEnding = defineContract({
  id: 'billing.tier-ending',
  payload: z.object({ companyId: z.string(), tier: PaidTier, until: z.iso.datetime() }),
  retry: { attempts: 12, minMs: 2_000, maxMs: 600_000 },
});
