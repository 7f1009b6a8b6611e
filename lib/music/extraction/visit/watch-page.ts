import type { BrowserPage } from '@/lib/vendors/chromium';
import { findLists } from '../json/find-lists';
import { limits } from '../limits';
import type { TrackList } from '../track-draft';
import { webAddress } from '../web-address';

/** What a page was answered and wanted to play, as it comes. */
export interface PageWatch {
  readonly lists: readonly TrackList[];
  /** Addresses of sounds, in the order the page asked for them. */
  readonly media: readonly string[];
  /** Waits until something comes, at most so many milliseconds; whether something came. */
  readonly news: (ms: number) => Promise<boolean>;
  readonly stop: () => void;
}

/** Listens to a page from before it is visited. */
export function watchPage(page: BrowserPage, base: string): PageWatch {
  const lists: TrackList[] = [];
  const media: string[] = [];
  const before = new Map<string, string>();
  let letters = 0;
  let drafts = 0;
  let answers = 0;
  let wake: (() => void) | null = null;
  let isNew = false;
  const tell = (): void => {
    isNew = true;
    wake?.();
  };
  const stopJson = page.onJson(({ url, status, body }) => {
    letters += body.length;
    answers += 1;
    if (status >= 400 || answers > limits.answers || letters > limits.answerLetters) return;
    // Asked for again and again, and the same every time.
    if (before.get(url) === body) return;
    before.set(url, body);
    const found = findLists(parsed(body), { evidence: 'response', address: url, base });
    for (const list of found) {
      if (lists.length >= limits.lists || drafts >= limits.drafts) return;
      lists.push(list);
      drafts += list.drafts.length;
      tell();
    }
  });
  const stopMedia = page.onMedia(({ url }) => {
    const address = webAddress(url, base);
    if (!address || media.length >= limits.media) return;
    media.push(address);
    tell();
  });
  return {
    lists,
    media,
    news: async (ms) => {
      if (!isNew) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, ms);
        wake = resolve;
        await promise;
        clearTimeout(timer);
        wake = null;
      }
      const came = isNew;
      isNew = false;
      return came;
    },
    stop: () => {
      stopJson();
      stopMedia();
    },
  };
}

/** Some servers put a line before their JSON that keeps other sites from reading it. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\)\]\}',?\s*/, ''));
  } catch {
    return null;
  }
}
