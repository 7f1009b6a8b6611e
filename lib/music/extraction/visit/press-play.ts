import type { BrowserPage } from '@/lib/vendors/chromium';
import type { FoundTrack } from '../found';
import { nameKey } from '../name-key';
import { webAddress } from '../web-address';
import { playingScript } from './playing-script';
import { pressScript } from './press-script';
import type { PageWatch } from './watch-page';

const answeredMs = 2_500;
/** Players hold whole addresses. */
const nowhere = 'http://nowhere.invalid/';

/**
 * Presses play for a track and returns the address that the page then asks for, or its player holds; null when there is
 * nothing to press, nothing follows, or the page says that another track is playing. `nth`: which of several rows that look
 * the same.
 */
export async function pressPlay(
  page: BrowserPage,
  watch: PageWatch,
  track: FoundTrack,
  nth: number,
): Promise<string | null> {
  const before = watch.media.length;
  const held = new Set((await playing(page)).sources);
  if ((await page.evaluate(pressScript(track.title, track.artist, nth))) !== true) return null;
  for (const until = performance.now() + answeredMs; performance.now() < until; ) {
    if (watch.media.length > before) break;
    await watch.news(100);
    const { sources } = await playing(page);
    const taken = sources.map((source) => webAddress(source, nowhere)).find((url) => url && !held.has(url));
    if (taken && watch.media.length === before) return (await isAnother(page, track)) ? null : taken;
  }
  const asked = watch.media[before];
  if (!asked || (await isAnother(page, track))) return null;
  return watch.media.at(-1) ?? asked;
}

interface Playing {
  readonly title: string | null;
  readonly sources: readonly string[];
}

async function playing(page: BrowserPage): Promise<Playing> {
  const told = (await page.evaluate(playingScript)) as { title?: unknown; sources?: unknown } | null;
  const sources = Array.isArray(told?.sources) ? told.sources.filter((one) => typeof one === 'string') : [];
  return { title: typeof told?.title === 'string' ? told.title.slice(0, 500) : null, sources };
}

/** The page's own word for what is playing; most pages say nothing. */
async function isAnother(page: BrowserPage, { title }: FoundTrack): Promise<boolean> {
  const { title: told } = await playing(page);
  if (told === null || nameKey(told) === '') return false;
  const [one, other] = [nameKey(told), nameKey(title)];
  return !one.includes(other) && !other.includes(one);
}
