import type { Preview } from '@/lib/music';

/** A preview as callers of the API know it; `duration` only where the page tells it. */
export function previewAnswer({ url, total, tracks }: Preview) {
  return { success: true, preview: true, url, total, count: tracks.length, tracks } as const;
}
