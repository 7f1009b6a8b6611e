import { type Clip, requestClip } from '@/lib/subtitles';
import { saying } from '../sending/saying';
import { insertBotClip } from '../store/bot-clips';
import type { Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import type { OpenWish, Visit } from './clip-talk';
import { isRefusal } from './is-refusal';
import { promiseProgressIn } from './promise-progress-in';
import { refuse } from './refuse';
import { wishes } from './wishes';

/**
 * Has a wish made: its own id is the clip's key, so it becomes one clip, whatever happens around it. The message with its
 * options becomes the one that tells how far it is.
 */
export async function makeWish(visit: Visit, wish: OpenWish, messageId: number | null): Promise<Played> {
  const { ctx, person, state } = visit;
  const { id: key, source, name, options } = wish;
  if (source === null) return { messages: [saying('uploadFirst', { name }, clipButtons.menu)] };
  let clip: Clip;
  try {
    const chatId = String(person.telegramId);
    clip = await requestClip(ctx, { key, source, name, options }, { face: 'telegram', chatId });
  } catch (error) {
    if (isRefusal(error)) return { messages: [refuse(person, error)] };
    throw error;
  }
  const { id: clipId } = clip;
  const { companyId } = ctx;
  return {
    state: wishes.make(state, key),
    messages: [],
    notes: ['ordered'],
    write: async (tx) => {
      await insertBotClip(tx, { clipId, companyId, personId: person.id, messageId });
      await promiseProgressIn(tx, clipId);
    },
  };
}
