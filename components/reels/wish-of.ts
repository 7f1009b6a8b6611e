import type { ReelDraft } from './reel-draft';
import type { ReelWish } from './use-order-reels';

/** The draft as it is ordered; null while something is missing. An own prompt goes out without anybody's additions. */
export function wishOf({
  photoId,
  text,
  template,
  wishes,
  price,
  soundtrackId,
  count,
}: ReelDraft): ReelWish | null {
  if (photoId === null || text.trim().length < 3) return null;
  return {
    photoId,
    text: text.trim(),
    template,
    count,
    wishes: template === 'own' ? '' : wishes.trim(),
    soundtrackId,
    ...(price.trim() === '' ? {} : { price: price.trim() }),
  };
}
