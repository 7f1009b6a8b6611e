import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

const retry = { attempts: 5, minMs: 2_000, maxMs: 60_000 };

/**
 * Do one stage of a clip. `step` is the move it was promised for; `renderer`: the place on this machine it needs, one for
 * clips and reels alike.
 */
export const advanceClip = defineContract({
  id: 'subtitles.advance-clip',
  payload: z.object({ clipId: z.string(), step: z.number().int(), renderer: z.number().int().nullable() }),
  queue: ({ clipId, renderer }) => (renderer === null ? `clip:${clipId}` : `render:${renderer}`),
  retry: { attempts: 3, minMs: 5_000, maxMs: 120_000 },
});

/** Let queued clips begin where there is room. */
export const admitClips = defineContract({
  id: 'subtitles.admit-clips',
  payload: z.object({}),
  queue: () => 'clips:admit',
  retry: { attempts: 3, minMs: 1_000, maxMs: 10_000 },
});

/** Look after what stands still, and throw away what is kept no longer. */
export const tendClips = defineContract({
  id: 'subtitles.tend-clips',
  payload: z.object({}),
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
  cron: '*/5 * * * *',
});

/** Bring a finished clip to whoever asked for it, where they asked. */
export const deliverClip = defineContract({
  id: 'subtitles.deliver-clip',
  payload: z.object({ clipId: z.string() }),
  queue: ({ clipId }) => `clip:${clipId}`,
  retry: { attempts: 4, minMs: 2_000, maxMs: 60_000 },
});

/** News: a clip could not be made. */
export const clipFailed = defineContract({
  id: 'subtitles.clip-failed',
  payload: z.object({ clipId: z.string() }),
  retry,
});

/** News, for whoever shows it in a chat: a clip is further than it was. */
export const clipMoved = defineContract({
  id: 'subtitles.clip-moved',
  payload: z.object({ clipId: z.string(), step: z.number().int() }),
  queue: ({ clipId }) => `clip-news:${clipId}`,
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
});

/** News: a video has come by a one-time link. `reference`: whom the link was made for. */
export const uploadFinished = defineContract({
  id: 'subtitles.upload-finished',
  payload: z.object({
    reference: z.string(),
    fileId: z.string(),
    name: z.string(),
    lengthMs: z.number().int(),
  }),
  retry,
});

/** Clear away what came in and went nowhere. */
export const sweepIntake = defineContract({
  id: 'subtitles.sweep-intake',
  payload: z.object({}),
  retry: { attempts: 3, minMs: 60_000, maxMs: 600_000 },
  cron: '41 * * * *',
});
