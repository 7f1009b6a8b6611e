import type { BrowserPage } from './browser-page';

/** One running browser, a process group of its own that ends with this process. */
export interface Chromium {
  /** Also the number of its process group. */
  readonly pid: number;
  /** Cookies and caches of their own, and one way out: the proxy. */
  readonly openContext: (wish: ContextWish) => Promise<ChromiumContext>;
  /** Told once, when the process has ended or does not talk to us any more. */
  readonly onGone: (told: () => void) => void;
  /** Ends it: politely for a few seconds, then by force. Never fails. */
  readonly close: () => Promise<void>;
  /** Ends it now. */
  readonly kill: () => void;
}

export interface ContextWish {
  /** `http://user:password@host:port`; everything goes through it, loopback too. */
  readonly proxyUrl: string;
}

export interface ChromiumContext {
  readonly openTab: () => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** A tab that serves one job after another. */
export interface Tab {
  /** The page as one job sees it; it says nothing to that job any more once `signal` is aborted. */
  readonly pageFor: (signal: AbortSignal) => BrowserPage;
  /** Leaves the page and its scripts behind. Throws when the tab is of no use any more. */
  readonly reset: () => Promise<void>;
  /** Throws when it does not close in time: then its browser is not to be trusted. */
  readonly close: () => Promise<void>;
  /** Told once, when its renderer has crashed or the page is gone. */
  readonly onCrash: (told: () => void) => void;
}
