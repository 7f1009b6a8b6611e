import type { BrowserPage } from '@/lib/vendors/chromium';
import type { FoundTrack } from '../found';
import { pressPlay } from './press-play';
import type { PageWatch } from './watch-page';

const givenUpAfter = 3;
/** What has no address by then gets it from its own page, later. */
const mostMs = 25_000;
/**
 * A player whose sound is not loaded may go on to the next one by itself. It is given time to come to rest before something
 * else is pressed: a little, and more once it has done so.
 */
const restMs = { calm: 50, restless: 350 } as const;
const mostRestMs = 5_000;

/**
 * Presses play for every track without an address, one after another; given up after three that brought nothing. Returns
 * addresses by the tracks' keys. An address that comes for two of them is neither's.
 */
export async function pressAll(
  page: BrowserPage,
  watch: PageWatch,
  tracks: readonly FoundTrack[],
  isWanted: (track: FoundTrack) => boolean,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const names = new Map<string, number>();
  const taken = new Map<string, string>();
  const until = performance.now() + mostMs;
  let vain = 0;
  let ms: number = restMs.calm;
  for (const track of tracks) {
    const name = JSON.stringify([track.title, track.artist]);
    const nth = names.get(name) ?? 0;
    names.set(name, nth + 1);
    if (track.streamUrl !== null || !isWanted(track)) continue;
    const before = watch.media.length;
    const url = await pressPlay(page, watch, track, nth);
    await rest(watch, ms);
    if (watch.media.length > before + 1) {
      ms = restMs.restless;
      await rest(watch, ms);
    }
    const other = url === null ? undefined : taken.get(url);
    if (other !== undefined) found.delete(other);
    else if (url !== null) {
      found.set(track.key, url);
      taken.set(url, track.key);
    }
    vain = url === null ? vain + 1 : 0;
    if (vain >= givenUpAfter || performance.now() > until) break;
  }
  return found;
}

/** Waits until no sound has been asked for in so many milliseconds. */
async function rest(watch: PageWatch, ms: number): Promise<void> {
  const until = performance.now() + mostRestMs;
  let count = watch.media.length;
  for (let quiet = performance.now(); performance.now() - quiet < ms && performance.now() < until; ) {
    await watch.news(ms);
    if (watch.media.length !== count) quiet = performance.now();
    count = watch.media.length;
  }
}
