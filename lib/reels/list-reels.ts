import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { showReels } from './orders/show-reels';
import { ListReels, type ReelPage } from './schemas';
import { findReels } from './store/reels';

/** The company's videos, newest first. */
export async function listReels(ctx: Ctx, input: ListReels = {}): Promise<ReelPage> {
  authorize(ctx, 'reel.read');
  const { cursor, limit } = parse(ListReels, input);
  const found = await showReels(ctx, (tx) => findReels(tx, cursor, limit + 1));
  const reels = found.slice(0, limit);
  return { reels, nextCursor: found.length > limit ? (reels.at(-1)?.id ?? null) : null };
}
