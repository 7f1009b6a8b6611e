import type { ClipOptions } from '@/lib/subtitles';
import { saying } from '../sending/saying';
import type { Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import type { Visit } from './clip-talk';
import { showWish } from './show-wish';
import { wishes } from './wishes';

/** More fits into no talk; the limit of subtitles is higher. */
const mostText = 200_000;

/** What the subtitles of a wish are to be made from, instead of listening. */
export async function giveText(
  visit: Visit,
  wishId: string,
  given: NonNullable<ClipOptions['given']>,
): Promise<Played> {
  const wish = wishes.find(visit.state, wishId);
  const content = given.content.replaceAll('\u0000', '').trim();
  if (!wish) return { messages: [saying('textWithoutVideo', {}, clipButtons.menu)] };
  if (content === '' || content.length > mostText) {
    const say = content === '' ? 'textEmpty' : 'textTooLong';
    return { messages: [saying(say, { limit: mostText }, clipButtons.back(wish.id))] };
  }
  const changed = { ...wish, options: { ...wish.options, given: { ...given, content } } };
  return {
    state: { ...wishes.put(visit.state, changed), textFor: null },
    messages: [await showWish(visit, changed)],
  };
}
