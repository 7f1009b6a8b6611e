import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

const retry = { attempts: 5, minMs: 2_000, maxMs: 60_000 };

/** Do one stage of a reel. `step` is the move it was promised for; `renderer`: the place on this machine it needs. */
export const advanceReel = defineContract({
  id: 'reels.advance-reel',
  payload: z.object({ reelId: z.string(), step: z.number().int(), renderer: z.number().int().nullable() }),
  queue: ({ reelId, renderer }) => (renderer === null ? `reel:${reelId}` : `render:${renderer}`),
  retry,
});

/** Let queued reels begin where there is room. */
export const admitReels = defineContract({
  id: 'reels.admit-reels',
  payload: z.object({}),
  queue: () => 'reels:admit',
  retry: { attempts: 3, minMs: 1_000, maxMs: 10_000 },
});

/** Look after what stands still. */
export const tendReels = defineContract({
  id: 'reels.tend-reels',
  payload: z.object({}),
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
  cron: '* * * * *',
});

/** Look whether every reel's end is in the books. */
export const proveReels = defineContract({
  id: 'reels.prove-reels',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '27 3 * * *',
});

/** Bring a finished video to whoever asked for it, where they asked. */
export const deliverReel = defineContract({
  id: 'reels.deliver-reel',
  payload: z.object({ reelId: z.string() }),
  queue: ({ reelId }) => `reel:${reelId}`,
  retry: { attempts: 4, minMs: 2_000, maxMs: 60_000 },
});

/** News: a video could not be made and its credit is back. */
export const reelFailed = defineContract({
  id: 'reels.reel-failed',
  payload: z.object({ reelId: z.string() }),
  retry,
});

/** News: a video has taken longer than five minutes. */
export const reelDelayed = defineContract({
  id: 'reels.reel-delayed',
  payload: z.object({ orderId: z.string() }),
  retry,
});

/** News for administrators; `slot` is the quarter of an hour it is told for, once a cause. */
export const reelsTroubled = defineContract({
  id: 'reels.reels-troubled',
  payload: z.object({ cause: z.enum(['stuck', 'failing']), count: z.number().int(), slot: z.string() }),
  retry,
});
