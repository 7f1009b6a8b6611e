import { z } from 'zod';
import { defineContract } from './define-contract';

export const pruneOutboxNightly = defineContract({
  id: 'platform.prune-outbox',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '41 3 * * *',
});
