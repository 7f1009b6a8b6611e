import { z } from 'zod';
import { defineContract } from '@/lib/platform/dispatch/define-contract';

const soon = { attempts: 3, minMs: 2_000, maxMs: 60_000 };

/**
 * Read a page of an import and bring its tracks. `step` is the move it was promised for; `lane`: the place among the pages
 * of its source that are read at once.
 */
export const advancePage = defineContract({
  id: 'music.advance-page',
  payload: z.object({
    pageId: z.string(),
    step: z.number().int(),
    sourceId: z.string(),
    lane: z.number().int(),
  }),
  queue: ({ sourceId, lane }) => `music:${sourceId}:${lane}`,
  retry: { attempts: 5, minMs: 5_000, maxMs: 300_000 },
});

/** Read a page for somebody who waits to see what it has. */
export const readPreview = defineContract({
  id: 'music.read-preview',
  payload: z.object({ key: z.string() }),
  retry: { attempts: 2, minMs: 1_000, maxMs: 5_000 },
});

/** Begin what the schedules ask for, end what stands still, throw away what is kept no longer. */
export const tendLibrary = defineContract({
  id: 'music.tend-library',
  payload: z.object({}),
  queue: () => 'music:tend',
  retry: { attempts: 1, minMs: 1_000, maxMs: 1_000 },
  cron: '* * * * *',
});

/** News: an import has ended, well or not. */
export const importEnded = defineContract({
  id: 'music.import-ended',
  payload: z.object({ importId: z.string() }),
  retry: soon,
});
