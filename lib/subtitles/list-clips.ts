import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { type ClipPage, ListClips } from './schemas';
import { showClips } from './show-clips';
import { findClips } from './store/clips';

/** The company's clips, newest first. */
export async function listClips(ctx: Ctx, input: ListClips = {}): Promise<ClipPage> {
  authorize(ctx, 'clip.read');
  const { cursor, limit } = parse(ListClips, input);
  const found = await showClips(ctx, (tx) => findClips(tx, cursor, limit + 1));
  const clips = found.slice(0, limit);
  return { clips, next: found.length > limit ? (clips.at(-1)?.id ?? null) : null };
}
