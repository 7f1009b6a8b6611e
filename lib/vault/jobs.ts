import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Wrap the data keys by the newest master key. Does nothing on every day but the one after a new key. */
export const rotateMasterKeyDaily = defineContract({
  id: 'vault.rotate-master-key',
  payload: z.object({}),
  retry: { attempts: 5, minMs: 60_000, maxMs: 3_600_000 },
  cron: '41 2 * * *',
});
