import { AppError } from '@/lib/platform/errors/app-error';
import { hostOf } from '@/lib/platform/net/host-of';
import { type BrowserPage, ChromiumFailure } from '@/lib/vendors/chromium';
import type { CrashRecord } from './crash-record';
import type { PageWish, PageWork } from './page-wish';
import type { Lease, PoolBrowser } from './pool-browser';
import { visitFailure } from './visit-failure';

export interface JobPlace {
  readonly browser: PoolBrowser;
  readonly crashes: CrashRecord;
  /** Aborted, with the reason, when the browser has ended or the pool ends. */
  readonly lost: AbortSignal;
  /** A tab is being closed, or does not open: until that has gone well the browser is not to be trusted. */
  readonly onTrouble: (settled: Promise<unknown>) => void;
}

const crashSettlesMs = 200;

/**
 * One job on one page: ends when the work does, at its deadline, when it is called off, or when page or browser break down,
 * whichever comes first, and never waits for a page to obey.
 */
export async function runJob<T>(place: JobPlace, wish: PageWish, work: PageWork<T>): Promise<T> {
  const { browser, crashes, lost, onTrouble } = place;
  const ended = new AbortController();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(ignore);
  const end = (error: unknown): void => {
    reject(error);
    ended.abort(error);
  };
  const seen: { url: string | null } = { url: null };
  const note = (): void => {
    if (seen.url !== null) crashes.note(seen.url, isCrash(lost.reason) ? 'browser' : 'page');
  };
  const stop = () => end(stopped(wish.signal?.reason));
  const lose = () => {
    if (isCrash(lost.reason)) note();
    end(lost.reason);
  };
  const drop = (lease: Lease) => onTrouble(browser.discard(lease));
  const timer = setTimeout(
    () => end(new AppError('unavailable', 'page-timeout', { retryAfter: 30 })),
    wish.timeoutMs,
  );
  wish.signal?.addEventListener('abort', stop);
  lost.addEventListener('abort', lose);
  if (wish.signal?.aborted) stop();
  if (lost.aborted) lose();
  let lease: Lease | undefined;
  try {
    const leasing = browser.lease(wish);
    lease = await Promise.race([leasing, failed]).catch((error: unknown) => {
      // One that comes late is nobody's.
      leasing.then(drop, ignore);
      onTrouble(leasing);
      throw error;
    });
    lease.tab.onCrash(() => {
      if (ended.signal.aborted) return;
      // A browser that ends takes its pages first; soon it is known which of the two it was.
      setTimeout(note, crashSettlesMs).unref();
      end(new AppError('unavailable', 'page-crashed'));
    });
    const page = guarded(lease.tab.pageFor(ended.signal), lease, wish, place, seen);
    const result = await Promise.race([work(page, ended.signal), failed]);
    ended.abort(stopped());
    browser.park(lease);
    return result;
  } catch (error) {
    const told = visitFailure(error);
    ended.abort(told);
    if (lease) drop(lease);
    throw told;
  } finally {
    clearTimeout(timer);
    wish.signal?.removeEventListener('abort', stop);
    lost.removeEventListener('abort', lose);
  }
}

/** The page, kept to the source's hosts and away from addresses that break browsers; its failures in our words. */
function guarded(
  page: BrowserPage,
  { refused }: Lease,
  { allows }: PageWish,
  { browser, crashes }: JobPlace,
  seen: { url: string | null },
): BrowserPage {
  const told =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      call(...args).catch((error: unknown) => Promise.reject(visitFailure(error)));
  return {
    ...page,
    evaluate: told(page.evaluate),
    content: told(page.content),
    goto: told(async (url) => {
      const target = URL.parse(url);
      if (
        !target ||
        !/^https?:$/.test(target.protocol) ||
        target.username ||
        !allows(hostOf(target.hostname))
      )
        throw refusal();
      const rest = crashes.restFor(url);
      if (rest > 0)
        throw new AppError('unavailable', 'page-quarantined', { retryAfter: Math.ceil(rest / 1_000) });
      seen.url = url;
      const [before, began] = [refused.length, performance.now()];
      const wasRefused = (host: string): boolean => refused.slice(before).some((name) => name === host);
      const answer = await page.goto(url).catch((error: unknown) => {
        throw isUnreachable(error) && wasRefused(target.hostname.replace(/^\[|\]$/g, '')) ? refusal() : error;
      });
      browser.noteVisit(performance.now() - began);
      // What the proxy refuses after a redirect looks like an answer of that place.
      if (answer.status === 403 && wasRefused(new URL(answer.url).hostname.replace(/^\[|\]$/g, '')))
        throw refusal();
      return answer;
    }),
  };
}

const isCrash = (reason: unknown): boolean => reason instanceof AppError && reason.key === 'page-crashed';
const isUnreachable = (error: unknown): boolean =>
  error instanceof ChromiumFailure && error.kind === 'unreachable';
const refusal = (): AppError => new AppError('invalid', 'address-refused');
const stopped = (reason?: unknown): unknown =>
  reason instanceof AppError ? reason : new AppError('unavailable', 'page-stopped');
const ignore = (): void => undefined;
