import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { refuseSoundtrack } from '../orders/refuse-soundtrack';
import { VideoError, type VideoFailure, type VideoGenerator } from '../port';
import type { OrderRow } from '../store/orders';
import { markSubmitting, type ReelRow } from '../store/reels';
import { failReel } from './fail-reel';
import { moveOn } from './move-on';
import { orderVideo } from './order-video';
import { readyGenerator } from './ready-generator';
import { settleFailure } from './settle-failure';

/** While every generator rests, it is asked for again so often; after so long the credit goes back. */
const restSeconds = 60;
const longestRestMs = 2 * 3_600_000;

/**
 * Second stage: the video is ordered. That it is being ordered is written before, and the provider's number for it right
 * after: a process that dies in between leaves an order nobody knows of, which is given up rather than paid for twice.
 */
export async function submitReel(ctx: Ctx, reel: ReelRow, order: OrderRow): Promise<void> {
  const generator = await readyGenerator(ctx);
  if (!generator) return rest(ctx, reel);
  // Nothing is paid for a video whose music may not be used any more.
  const refused = await refuseSoundtrack(ctx, order.soundtrackId);
  if (refused) throw new VideoError({ class: 'SOUNDTRACK_GONE', raw: refused.key });
  const { remote } = generator.capabilities;
  const video = await orderVideo(ctx, reel, order);
  const marked = await inTransaction(ctx, (tx) => markSubmitting(tx, reel, ctx.clock.now()));
  if (!marked && remote) {
    const lost: VideoFailure = { class: 'UNKNOWN', raw: 'the process died while it ordered the video' };
    return settleFailure(ctx, reel, lost, { mayBeOrdered: true });
  }
  try {
    const submitted = await generator.submit(video);
    await moveOn(ctx, reel, {
      to: remote ? 'await' : 'download',
      changes: {
        generator: generator.name,
        taskId: submitted.taskId,
        model: submitted.model,
        providerKeyId: submitted.keyId,
        submittedAt: submitted.submittedAt ?? null,
        ...(!remote && { source: submitted.taskId }),
      },
      ending: 'done',
    });
  } catch (error) {
    if (!(error instanceof VideoError)) throw error;
    await settleFailure(ctx, { ...reel, generator: generator.name }, error.failure, {
      mayBeOrdered: isUncertain(generator, error.failure),
    });
  }
}

const isUncertain = ({ capabilities }: VideoGenerator, failure: VideoFailure): boolean =>
  capabilities.remote && failure.class === 'UNKNOWN';

async function rest(ctx: Ctx, reel: ReelRow): Promise<void> {
  const waited = ctx.clock.now().getTime() - reel.stageSince.getTime();
  if (waited < longestRestMs) return moveOn(ctx, reel, { to: 'submit', afterSeconds: restSeconds });
  await failReel(ctx, reel.id, { class: 'RATE_LIMIT', raw: 'every generator rests' });
}
