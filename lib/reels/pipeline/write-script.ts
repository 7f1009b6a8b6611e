import type { Ctx } from '@/lib/platform/context';
import { makeScript } from '../script/make-script';
import type { OrderRow } from '../store/orders';
import type { ReelRow } from '../store/reels';
import { moveOn } from './move-on';

/** First stage: what is asked for, in words. */
export async function writeScript(ctx: Ctx, reel: ReelRow, order: OrderRow): Promise<void> {
  const { prompt, captions } = await makeScript(ctx, order);
  await moveOn(ctx, reel, { to: 'submit', changes: { prompt, captions }, ending: 'done' });
}
