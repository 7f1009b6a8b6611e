import type { BrowserPage } from '@/lib/vendors/chromium';
import type { FoundTrack } from '../found';
import { isJsonObject } from '../json/json-object';
import { nameKey } from '../name-key';
import { webAddress } from '../web-address';
import { askPage } from './ask-page';
import { playingScript } from './playing-script';
import { pressScript } from './press-script';
import type { PageWatch } from './watch-page';

const answeredMs = 2_500;
const stepMs = 100;
/** Players hold whole addresses. */
const nowhere = 'http://nowhere.invalid/';

/**
 * Presses play for a track and returns the address that the page then asks for, or that its player holds; null when there is
 * nothing to press, nothing follows, or the page says that another track is playing. `nth`: which of several rows that look
 * the same.
 */
export async function pressPlay(
  page: BrowserPage,
  watch: PageWatch,
  track: FoundTrack,
  nth: number,
): Promise<string | null> {
  const asked = watch.media.length;
  const held = new Set((await playing(page)).sources);
  if ((await askPage(page, pressScript(track.title, track.artist, nth))) !== true) return null;
  for (const until = performance.now() + answeredMs; performance.now() < until; await watch.news(stepMs)) {
    const { title, sources } = await playing(page);
    const address = watch.media[asked] ?? sources.find((source) => !held.has(source));
    if (address) return isAnother(title, track) ? null : address;
  }
  return null;
}

async function playing(page: BrowserPage): Promise<{ title: string | null; sources: readonly string[] }> {
  const told = await askPage(page, playingScript);
  if (!isJsonObject(told)) return { title: null, sources: [] };
  const sources = Array.isArray(told.sources) ? told.sources.slice(0, 50) : [];
  const title = typeof told.title === 'string' ? told.title.slice(0, 500) : null;
  return { title, sources: sources.flatMap((source) => webAddress(source, nowhere) ?? []) };
}

/** By the page's own word for what is playing; most pages say nothing. */
function isAnother(told: string | null, { title }: FoundTrack): boolean {
  if (told === null || nameKey(told) === '') return false;
  const [one, other] = [nameKey(told), nameKey(title)];
  return !one.includes(other) && !other.includes(one);
}
