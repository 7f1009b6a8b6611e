import { newId } from '@/lib/platform/new-id';
import { type Clip, getClip } from '@/lib/subtitles';
import { saying } from '../sending/saying';
import type { Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import type { OpenWish, Visit, WishPage } from './clip-talk';
import { isRefusal } from './is-refusal';
import { showWish } from './show-wish';
import { wishes } from './wishes';

/** The same video once more with other options, begun from those it had; what was found out about it is used again. */
export async function redoClip(visit: Visit, clipId: string, page: WishPage): Promise<Played> {
  const { ctx, state } = visit;
  let clip: Clip;
  try {
    clip = await getClip(ctx, clipId);
  } catch (error) {
    if (isRefusal(error)) return { messages: [saying('clipGone', {}, clipButtons.menu)] };
    throw error;
  }
  const wish: OpenWish = {
    id: newId('wsh', ctx.clock.now()),
    source: { kind: 'clip', clipId },
    name: clip.name,
    lengthMs: clip.lengthMs,
    options: clip.options,
  };
  return { state: wishes.put(state, wish), messages: [await showWish(visit, wish, { page })] };
}
