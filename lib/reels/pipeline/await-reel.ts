import type { Ctx } from '@/lib/platform/context';
import type { OrderRow } from '../store/orders';
import type { ReelRow } from '../store/reels';
import { generatorOf } from './generator-of';
import { moveOn } from './move-on';
import { orderVideo } from './order-video';
import { settleFailure } from './settle-failure';
import { submittedOf } from './submitted-of';

const longestMs = 20 * 60_000;

/** Every 3 s at first, when short work ends; then less often, as the provider wishes. */
const pauseAfter = (looks: number): number => (looks < 10 ? 3 : looks < 22 ? 8 : 15);

/** Third stage: asks how the work stands, again and again. */
export async function awaitReel(ctx: Ctx, reel: ReelRow, order: OrderRow): Promise<void> {
  const generator = generatorOf(ctx, reel.generator === 'ffmpeg' ? 'ffmpeg' : 'kie');
  const state = await generator.look(submittedOf(reel), await orderVideo(ctx, reel, order));
  if (state.state === 'done')
    return moveOn(ctx, reel, { to: 'download', changes: { source: state.source }, ending: 'done' });
  if (state.state === 'failed') return settleFailure(ctx, reel, state.failure);
  if (ctx.clock.now().getTime() - reel.stageSince.getTime() > longestMs) {
    const late = { class: 'UNKNOWN', raw: 'no result for twenty minutes' } as const;
    return settleFailure(ctx, reel, late, { mayBeOrdered: true });
  }
  const progress = state.progress ?? reel.progress;
  await moveOn(ctx, reel, {
    to: 'await',
    changes: { progress, looks: reel.looks + 1 },
    afterSeconds: pauseAfter(reel.looks),
  });
}
