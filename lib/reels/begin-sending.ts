import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { markSending } from './store/reels';

/**
 * Writes down that a video is about to be sent. 'send': do so. 'uncertain': it was being sent before and nobody knows how
 * that ended; it must not go out twice. 'over': there is nothing to send any more.
 */
export async function beginSending(ctx: Ctx, reelId: string): Promise<'send' | 'uncertain' | 'over'> {
  authorize(ctx, 'reel.make');
  const marked = await inTransaction(ctx, (tx) => markSending(tx, reelId, ctx.clock.now()));
  if (marked === null) return 'over';
  return marked ? 'send' : 'uncertain';
}
