import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { env } from '@/lib/platform/env';
import { readQueue } from './store/queue';

/** What one video takes until there is experience, in seconds: a model elsewhere, or this machine. */
const guesses = { kie: 180, ffmpeg: 45 } as const;

/** How long so many videos will take, in whole minutes, and how many videos of others are before them. */
export async function estimateReels(
  ctx: Ctx,
  { count }: { readonly count: number },
): Promise<{ minutes: number; ahead: number }> {
  authorize(ctx, 'reel.read');
  const { tx: _, ...alone } = ctx;
  const { queued, working, usualSeconds } = await acrossCompanies(alone, (tx) =>
    readQueue(tx, ctx.clock.now()),
  );
  const { REELS_GENERATORS, REELS_PARALLEL, REELS_PARALLEL_PER_COMPANY } = env();
  const seconds = usualSeconds ?? guesses[REELS_GENERATORS[0] ?? 'ffmpeg'];
  const before = Math.max(0, queued + working - REELS_PARALLEL) / REELS_PARALLEL;
  const rounds = before + Math.ceil(count / Math.min(REELS_PARALLEL, REELS_PARALLEL_PER_COMPANY));
  return { minutes: Math.max(1, Math.ceil((rounds * seconds) / 60)), ahead: queued };
}
