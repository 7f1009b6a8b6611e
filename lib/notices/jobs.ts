import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Send one notice to one person by one way. */
export const sendNotice = defineContract({
  id: 'notices.send-notice',
  payload: z.object({ noticeId: z.string() }),
  retry: { attempts: 6, minMs: 5_000, maxMs: 600_000 },
});
