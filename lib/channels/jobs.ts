import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

/** Look at every live channel, each at its own pace. */
export const refreshDue = defineContract({
  id: 'channels.refresh-due',
  payload: z.object({}),
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
  cron: '* * * * *',
});

/** Look whether one account still lives; renew what is about to end. */
export const refreshChannel = defineContract({
  id: 'channels.refresh-channel',
  payload: z.object({ channelId: z.string() }),
  queue: ({ channelId }) => `refresh:${channelId}`,
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
});

/** Forget logins at the other side that nobody came back for. */
export const pruneLogins = defineContract({
  id: 'channels.prune-logins',
  payload: z.object({}),
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
  cron: '17 * * * *',
});

/** News: nothing arrives or leaves any more, or soon will not. `occasion` names this time. */
export const channelBroken = defineContract({
  id: 'channels.channel-broken',
  payload: z.object({
    channelId: z.string(),
    status: z.enum(['BROKEN', 'EXPIRING']),
    occasion: z.string(),
    reason: z.string(),
  }),
  retry: { attempts: 5, minMs: 1_000, maxMs: 60_000 },
});

/** News: a company asked for a Meta app and none has room. Told once a day (`day` as 2026-11-21, UTC). */
export const metaAppsExhausted = defineContract({
  id: 'channels.meta-apps-exhausted',
  payload: z.object({ day: z.string() }),
  retry: { attempts: 5, minMs: 1_000, maxMs: 60_000 },
});
