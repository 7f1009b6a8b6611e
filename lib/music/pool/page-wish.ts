import type { Lookup } from '@/lib/platform/net/resolve-public-address';
import type { BrowserPage } from '@/lib/vendors/chromium';

export interface PageWish {
  /** Cookies and pages are kept apart by source. */
  readonly sourceId: string;
  /** Hosts that the page and everything in it may reach, in the form of `hostOf`. */
  readonly allows: (host: string) => boolean;
  readonly signal?: AbortSignal | undefined;
  /** For the work, from the moment it has its page. */
  readonly timeoutMs: number;
  readonly lookup?: Lookup | undefined;
}

/** What is done with a page. Calls of the page fail once `signal` is aborted. */
export type PageWork<T> = (page: BrowserPage, signal: AbortSignal) => Promise<T>;
