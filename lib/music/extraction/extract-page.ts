import type { BrowserPage } from '@/lib/vendors/chromium';
import { addressExpiry } from '../downloading/address-expiry';
import type { Selectors } from '../schemas';
import { extractorVersion } from './extractor-version';
import type { Findings, FoundAlbum, FoundTrack } from './found';
import { knownPage } from './learning/known-page';
import { learnRecipe } from './learning/learn-recipe';
import type { Recipe } from './recipe';
import { type Gathered, gather } from './visit/gather';
import { judgeAnswer } from './visit/judge-answer';
import { watchPage } from './visit/watch-page';

export interface ExtractWish {
  readonly url: string;
  /** Most tracks that are wanted. */
  readonly limit: number;
  readonly selectors?: Selectors | null | undefined;
  /** What was returned the last time for this source. */
  readonly recipe?: unknown;
  readonly now: Date;
  readonly signal: AbortSignal;
}

export interface Extraction {
  readonly findings: Findings;
  /** To be kept for the source, and given the next time. */
  readonly recipe: Recipe | null;
  /** What is other than it usually is with this source's pages. */
  readonly drift: string | null;
}

/**
 * Visits a page and reads its tracks; ends as soon as they are complete. Gives none where the page has none. Throws
 * `not-found` (`page-gone`), `forbidden` (`page-closed`), `limit` (`page-asks-patience`), `unavailable` (`page-failing`), and
 * what the page's calls throw.
 */
export async function extractPage(page: BrowserPage, wish: ExtractWish): Promise<Extraction> {
  const { url, limit, now } = wish;
  const watch = watchPage(page, url);
  try {
    const answer = await page.goto(url);
    judgeAnswer(answer.status, answer.retryAfter, url);
    const known = knownPage(wish.recipe, url);
    const gathered = await gather(page, watch, { url: answer.url, limit, selectors: wish.selectors, known });
    wish.signal.throwIfAborted();
    const { merged, grew, wasPressed } = gathered;
    const tracks = (merged?.tracks ?? []).slice(0, limit);
    const findings: Findings = {
      tracks,
      total: Math.max(merged?.total ?? 0, merged?.tracks.length ?? 0),
      album: albumOf(gathered),
      expiresAt: firstExpiry(tracks, now),
      extractor: extractorVersion,
    };
    return {
      findings,
      ...learnRecipe(wish.recipe, {
        url,
        limit,
        merged,
        grew,
        usesDocument: usesDocument(gathered),
        wasPressed,
      }),
    };
  } finally {
    watch.stop();
  }
}

/** Of the list itself; else what the document says that it is about. Its artist is the tracks' where they all have one. */
function albumOf({ merged, document }: Gathered): FoundAlbum | null {
  const own = merged?.album ?? null;
  const told = document?.kind === 'album' ? document.album : null;
  const title = own?.title ?? told?.title;
  if (title === undefined) return null;
  const artists = new Set(merged?.tracks.map(({ artist }) => artist));
  const [only] = artists.size === 1 ? artists : [];
  return {
    title,
    artist: own?.artist ?? told?.artist ?? (only || null),
    year: own?.year ?? told?.year ?? null,
    coverUrl: own?.coverUrl ?? told?.coverUrl ?? null,
  };
}

/** Whether the document has said anything that what the page was answered has not. */
function usesDocument({ merged, document }: Gathered): boolean {
  if (merged?.main.evidence !== 'response' || merged.main.address === 'document') return true;
  const origins = merged.tracks.flatMap((track) => Object.values(track.origins));
  if (origins.some(({ evidence }) => evidence !== 'response' && evidence !== 'media-request')) return true;
  const { album } = merged;
  return document?.kind === 'album' && (!album?.artist || !album.coverUrl || !album.year);
}

function firstExpiry(tracks: readonly FoundTrack[], now: Date): Date {
  const ends = tracks.flatMap(({ streamUrl }) =>
    streamUrl ? [addressExpiry(streamUrl, now).getTime()] : [],
  );
  return new Date(Math.min(now.getTime() + 15 * 60_000, ...ends));
}
