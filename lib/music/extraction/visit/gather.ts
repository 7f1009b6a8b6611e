import type { BrowserPage } from '@/lib/vendors/chromium';
import type { Selectors } from '../../schemas';
import type { FoundTrack } from '../found';
import { type DocumentEvidence, readDocument } from '../html/read-document';
import { type Merged, mergeLists } from '../merge/merge-lists';
import type { PageRecipe } from '../recipe';
import type { TrackList } from '../track-draft';
import { pressPlay } from './press-play';
import { readSelected } from './read-selected';
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
/** How long nothing may happen before something is done about what lacks, or it is left at that. */
const patienceMs: Readonly<Record<NonNullable<Lack>, number>> = {
  everything: 3_000,
  tracks: 240,
  addresses: 900,
  details: 160,
};
const mostMs = 45_000;
const mostScrolls = 80;

/**
 * Reads an open page until what is wanted is complete: from what the page is answered, its document, what is shown when its
 * end is scrolled to, and at last by pressing play.
 */
export async function gather(page: BrowserPage, watch: PageWatch, wish: GatherWish): Promise<Gathered> {
  const started = performance.now();
  let document: DocumentEvidence | null = null;
  let html = '';
  let selected: TrackList | null = null;
  let pressed: ReadonlyMap<string, string> = new Map();
  let grew = false;
  let scrolls = 0;
  const look = async (): Promise<boolean> => {
    const now = await page.content();
    if (now === html) return false;
    html = now;
    document = readDocument(html, wish.url);
    if (wish.selectors) selected = (await readSelected(page, wish.selectors, wish.url)) ?? selected;
    return true;
  };
  const current = (): Merged | null => {
    const lists = [...(selected ? [selected] : []), ...watch.lists, ...(document?.lists ?? [])];
    const merged = mergeLists(lists, document?.kind ?? null, wish.url);
    return merged && withMedia(merged, watch.media, pressed);
  };
  // A page that has always been answered with its list says nothing more in its document.
  const isAnswered =
    wish.known?.place.startsWith('response ') && !wish.known.place.startsWith('response document');
  if (!isAnswered || wish.selectors) await look();

  let quietSince = performance.now();
  for (;;) {
    const merged = current();
    const lack = lackOf(merged, watch, wish);
    if (lack === null || performance.now() - started > mostMs)
      return { merged, document, grew, wasPressed: pressed.size > 0 };
    const news = (await watch.news(stepMs)) || (await look());
    if (news) {
      quietSince = performance.now();
      continue;
    }
    const patience = lack === 'addresses' && wish.known?.isPressed ? 0 : patienceMs[lack];
    if (performance.now() - quietSince < patience) continue;
    if (lack === 'tracks' && scrolls < mostScrolls && wish.known?.grows !== false) {
      scrolls += 1;
      const count = merged?.tracks.length ?? 0;
      if ((await page.evaluate(scrollScript)) === true && (await hasGrown(count))) {
        grew = true;
        quietSince = performance.now();
        continue;
      }
      scrolls = mostScrolls;
      if (merged && !isAddressed(merged, wish)) pressed = await press(page, watch, merged, wish);
      return { merged: current(), document, grew, wasPressed: pressed.size > 0 };
    }
    if (merged && (lack === 'addresses' || (lack === 'tracks' && !isAddressed(merged, wish))))
      pressed = await press(page, watch, merged, wish);
    return { merged: current(), document, grew, wasPressed: pressed.size > 0 };
  }

  async function hasGrown(count: number): Promise<boolean> {
    for (const until = performance.now() + 900; performance.now() < until; ) {
      if ((await watch.news(stepMs)) || (await look()))
        if ((current()?.tracks.length ?? 0) > count) return true;
    }
    return false;
  }
}

function lackOf(merged: Merged | null, watch: PageWatch, { limit, known, only }: GatherWish): Lack {
  const track = only && merged?.tracks.find(only);
  if (track) return track.streamUrl ? null : 'addresses';
  return whatLacks(
    merged,
    watch.lists.some(({ isWhole }) => isWhole),
    limit,
    known,
  );
}

function isAddressed(merged: Merged, { limit }: GatherWish): boolean {
  return merged.tracks.slice(0, limit).every(({ streamUrl }) => streamUrl !== null);
}

/** Play, for every track without an address; given up after three that brought nothing. */
async function press(
  page: BrowserPage,
  watch: PageWatch,
  merged: Merged,
  { limit, only }: GatherWish,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const names = new Map<string, number>();
  let vain = 0;
  for (const track of merged.tracks.slice(0, limit)) {
    const name = JSON.stringify([track.title, track.artist]);
    const nth = names.get(name) ?? 0;
    names.set(name, nth + 1);
    if (track.streamUrl !== null || (only && !only(track))) continue;
    const url = await pressPlay(page, watch, track, nth);
    if (url) found.set(track.key, url);
    vain = url ? 0 : vain + 1;
    if (vain >= 3) break;
  }
  return found;
}

/** Addresses that were caught: by pressing, by the number of a track in them, or because there is only one track. */
function withMedia(merged: Merged, media: readonly string[], pressed: ReadonlyMap<string, string>): Merged {
  if (media.length === 0 && pressed.size === 0) return merged;
  const tracks = merged.tracks.map((track): FoundTrack => {
    if (track.streamUrl !== null) return track;
    const caught =
      pressed.get(track.key) ?? (merged.tracks.length === 1 ? media.at(-1) : byNumber(track, media));
    if (!caught) return track;
    const origin = {
      evidence: 'media-request' as const,
      where: caught.replace(/[?#].*$/s, '').slice(0, 300),
    };
    return { ...track, streamUrl: caught, origins: { ...track.origins, streamUrl: origin } };
  });
  return { ...merged, tracks };
}

function byNumber({ key }: FoundTrack, media: readonly string[]): string | undefined {
  const id = /^id:([\w-]{4,60})$/.exec(key)?.[1];
  const matching = id ? media.filter((url) => url.split(/[/?&=._]/).includes(id)) : [];
  return new Set(matching).size === 1 ? matching[0] : undefined;
}
