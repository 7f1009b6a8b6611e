import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { markSending } from './store/clips';

/**
 * Writes down that a clip is about to be sent. 'send': do so. 'uncertain': it was being sent before and nobody knows how
 * that ended; it must not go out twice. 'over': there is nothing to send any more.
 */
export async function beginSendingClip(ctx: Ctx, clipId: string): Promise<'send' | 'uncertain' | 'over'> {
  authorize(ctx, 'clip.make');
  const marked = await inTransaction(ctx, (tx) => markSending(tx, clipId, ctx.clock.now()));
  if (marked === null) return 'over';
  return marked ? 'send' : 'uncertain';
}
