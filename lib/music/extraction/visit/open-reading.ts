import type { BrowserPage } from '@/lib/vendors/chromium';
import type { Selectors } from '../../schemas';
import type { FoundTrack } from '../found';
import { type DocumentEvidence, readDocument } from '../html/read-document';
import { type Merged, mergeLists } from '../merge/merge-lists';
import type { PageRecipe } from '../recipe';
import type { TrackList } from '../track-draft';
import { readSelected } from './read-selected';
import type { PageWatch } from './watch-page';
import { withMedia } from './with-media';

/** What is known of an open page by now. */
export interface Reading {
  /** Takes in what the page was answered and its document, unless that has just been read. Whether more is known. */
  readonly look: (how: 'answers' | 'everything' | 'everything-now') => Promise<boolean>;
  readonly merged: () => Merged | null;
  readonly document: () => DocumentEvidence | null;
  /** Addresses that playing has brought, by the track's key. */
  readonly addAddresses: (pressed: ReadonlyMap<string, string>) => void;
}

export interface ReadingWish {
  readonly url: string;
  readonly selectors?: Selectors | null | undefined;
  readonly known: PageRecipe | null;
}

/** A document that takes long to read is not read again before four times as long. */
const restFactor = 4;

/** Begins to read a page. */
export function openReading(
  page: BrowserPage,
  watch: PageWatch,
  { url, selectors, known }: ReadingWish,
): Reading {
  let document: DocumentEvidence | null = null;
  let html = '';
  let readAgain = 0;
  let selected: TrackList | null = null;
  let pressed: ReadonlyMap<string, string> = new Map();
  let merged: Merged | null = null;
  let seen = '';

  const readPage = async (isUrgent: boolean): Promise<void> => {
    const began = performance.now();
    if (began < readAgain && !isUrgent) return;
    const now = await page.content();
    if (now === html) return;
    html = now;
    document = readDocument(html, url);
    if (selectors) selected = (await readSelected(page, selectors, url)) ?? selected;
    readAgain = performance.now() + restFactor * (performance.now() - began);
  };
  const merge = (): boolean => {
    const before = knowledge(merged);
    // Nothing new has come: nothing new is known.
    const state = `${watch.lists.length} ${watch.media.length} ${html.length} ${pressed.size} ${readAgain}`;
    if (state === seen) return false;
    seen = state;
    const lists = [...(selected ? [selected] : []), ...watch.lists, ...(document?.lists ?? [])];
    const found = mergeLists(lists, { kind: document?.kind ?? null, url, place: known?.place });
    merged = found && withMedia(found, watch.media, pressed);
    return knowledge(merged) !== before;
  };
  return {
    look: async (how) => {
      if (how !== 'answers') await readPage(how === 'everything-now');
      return merge();
    },
    merged: () => merged,
    document: () => document,
    addAddresses: (more) => {
      pressed = new Map([...pressed, ...more]);
      merge();
    },
  };
}

/** How much is known: a page whose clock ticks changes for ever and says nothing more. */
function knowledge(merged: Merged | null): string {
  if (!merged) return '';
  const known = (field: keyof FoundTrack): number =>
    merged.tracks.filter((track) => track[field] !== null && track[field] !== '').length;
  const counts = (['streamUrl', 'artist', 'durationMs', 'coverUrl'] as const).map(known);
  return [merged.tracks.length, merged.total, ...counts].join(' ');
}
