import type { BrowserPage } from '@/lib/vendors/chromium';
import type { Selectors } from '../../schemas';
import type { FoundTrack } from '../found';
import type { DocumentEvidence } from '../html/read-document';
import type { Merged } from '../merge/merge-lists';
import type { PageRecipe } from '../recipe';
import { askPage } from './ask-page';
import { openReading } from './open-reading';
import { pressAll } from './press-all';
import { scrollScript } from './scroll-script';
import type { PageWatch } from './watch-page';
import { type Lack, whatLacks } from './what-lacks';

export interface GatherWish {
  readonly url: string;
  readonly limit: number;
  readonly selectors?: Selectors | null | undefined;
  /** How pages like this are read, where that is known. */
  readonly known: PageRecipe | null;
  /** The one track whose address is wanted. */
  readonly only?: ((track: FoundTrack) => boolean) | undefined;
}

export interface Gathered {
  readonly merged: Merged | null;
  readonly document: DocumentEvidence | null;
  /** Scrolling has brought more. */
  readonly grew: boolean;
  readonly wasPressed: boolean;
}

const stepMs = 80;
/** How long nothing more may come to be known before something is done about what lacks, or it is left at that. */
const patienceMs = { everything: 3_000, tracks: 240, addresses: 900, details: 160 } as const;
const scrolledMs = 900;
const mostMs = 30_000;
const mostScrolls = 80;

/**
 * Reads an open page until what is wanted is complete: from what the page is answered, its document, what is shown when its
 * end is scrolled to, and at last by pressing play.
 */
export async function gather(page: BrowserPage, watch: PageWatch, wish: GatherWish): Promise<Gathered> {
  const { known, limit, only } = wish;
  const reading = openReading(page, watch, wish);
  const until = performance.now() + mostMs;
  let scrolls = 0;
  let grew = false;
  const lack = (): Lack => {
    const merged = reading.merged();
    const track = only && merged?.tracks.find(only);
    if (track) return track.streamUrl === null ? 'addresses' : null;
    return whatLacks(merged, { limit, known });
  };
  const waitForMore = async (): Promise<boolean> => {
    const isAnswered = await watch.news(stepMs);
    return reading.look(isAnswered ? 'answers' : 'everything');
  };
  const scroll = async (): Promise<boolean> => {
    scrolls += 1;
    if (known?.grows === false || scrolls > mostScrolls) return false;
    if ((await askPage(page, scrollScript)) !== true) return false;
    const count = reading.merged()?.tracks.length ?? 0;
    for (const end = performance.now() + scrolledMs; performance.now() < end; ) {
      await waitForMore();
      if ((reading.merged()?.tracks.length ?? 0) > count) return true;
    }
    return false;
  };

  const isAnswered = known !== null && !known.usesDocument;
  await reading.look(isAnswered && !wish.selectors ? 'answers' : 'everything');
  for (let quiet = performance.now(); performance.now() < until; ) {
    const missing = lack();
    if (missing === null) break;
    if (await waitForMore()) quiet = performance.now();
    const patience = missing === 'addresses' && known?.isPressed ? 0 : patienceMs[missing];
    if (performance.now() - quiet < patience) continue;
    if (await reading.look('everything-now')) quiet = performance.now();
    else if (missing === 'tracks' && (await scroll())) {
      grew = true;
      quiet = performance.now();
    } else break;
  }
  const tracks = reading.merged()?.tracks.slice(0, limit) ?? [];
  const pressed = await pressAll(page, watch, tracks, only ?? (() => true));
  reading.addAddresses(pressed);
  return { merged: reading.merged(), document: reading.document(), grew, wasPressed: pressed.size > 0 };
}
