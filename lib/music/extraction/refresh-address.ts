import { AppError } from '@/lib/platform/errors/app-error';
import type { BrowserPage } from '@/lib/vendors/chromium';
import type { Selectors } from '../schemas';
import type { FoundTrack } from './found';
import { knownPage } from './learning/known-page';
import { nameKey } from './name-key';
import { gather } from './visit/gather';
import { judgeAnswer } from './visit/judge-answer';
import { watchPage } from './visit/watch-page';

export interface RefreshWish {
  /** The page the track was found on. */
  readonly url: string;
  readonly trackKey: string;
  /** What it was called there: known again by it where the source numbers its tracks anew. */
  readonly title?: string;
  readonly artist?: string;
  readonly selectors?: Selectors | null | undefined;
  readonly recipe?: unknown;
  readonly signal: AbortSignal;
}

const mostTracks = 500;

/**
 * A track with a new address, from the page it was found on. Throws `not-found` (`track-not-on-page`) when it does not stand
 * there any more, `invalid` (`track-without-address`), and what `extractPage` throws.
 */
export async function refreshAddress(page: BrowserPage, wish: RefreshWish): Promise<FoundTrack> {
  const { url, trackKey, title, artist, selectors } = wish;
  const name = title === undefined ? null : nameKey(`${artist ?? ''} ${title}`);
  const watch = watchPage(page, url);
  try {
    const answer = await page.goto(url);
    judgeAnswer(answer.status, answer.retryAfter, url);
    const isKey = (track: FoundTrack): boolean => track.key === trackKey;
    const isNamed = (track: FoundTrack): boolean =>
      name !== null && nameKey(`${track.artist} ${track.title}`) === name;
    const known = knownPage(wish.recipe, url);
    const only = (track: FoundTrack): boolean => isKey(track) && (name === null || isNamed(track));
    const { merged } = await gather(page, watch, {
      url: answer.url,
      limit: mostTracks,
      selectors,
      known,
      only,
    });
    wish.signal.throwIfAborted();
    const tracks = merged?.tracks ?? [];
    const track =
      tracks.find(only) ??
      tracks.find(isNamed) ??
      tracks.find(isKey) ??
      (tracks.length === 1 ? tracks[0] : undefined);
    if (!track)
      throw new AppError('not-found', 'track-not-on-page', { params: { title: title ?? trackKey } });
    if (track.streamUrl === null) throw new AppError('invalid', 'track-without-address');
    return track;
  } finally {
    watch.stop();
  }
}
