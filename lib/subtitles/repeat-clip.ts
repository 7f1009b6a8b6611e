import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { type ClipAskedBy, requestClip } from './request-clip';
import { type Clip, ClipOptions, HandCues } from './schemas';
import { findClip } from './store/clips';

/**
 * Asks once more for what a clip was asked for, edits by hand included; the same `key` again is the same clip. Throws what
 * `requestClip` throws.
 */
export async function repeatClip(
  ctx: Ctx,
  { id, key }: { readonly id: string; readonly key: string },
  asked: ClipAskedBy = { face: 'web' },
): Promise<Clip> {
  authorize(ctx, 'clip.request');
  const clip = await inTransaction(ctx, (tx) => findClip(tx, id));
  if (!clip) throw new AppError('not-found', 'clip-not-found');
  const handCues = clip.handCues === null ? null : HandCues.parse(clip.handCues);
  const options = ClipOptions.parse(clip.options);
  return requestClip(ctx, { key, source: { kind: 'clip', clipId: id }, options, handCues }, asked);
}
