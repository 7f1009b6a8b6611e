import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { hurryReel } from '@/lib/reels';
import { markProcessed, type StoredEvent } from './store';

/** News of a video, of which nothing is believed: the provider is asked now instead of at the next look. */
export async function followVideo(base: BaseCtx, { id: eventId, body: taskId }: StoredEvent): Promise<void> {
  await hurryReel(base, { taskId });
  await acrossCompanies(base, (tx) => markProcessed(tx, eventId, base.clock.now()));
}
