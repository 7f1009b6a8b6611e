import type { CDPSession, Protocol } from 'puppeteer';
import type { BrowserPage } from './browser-page';
import { ChromiumFailure } from './chromium-failure';
import type { TabEar } from './listen-to-tab';

const visitMs = 30_000;
const callMs = 15_000;
/** One whose own script called it off half way never comes to its end, and falls silent. */
const readSigns: ReadonlySet<string> = new Set(['DOMContentLoaded', 'load', 'networkIdle']);
const documentLimit = 16 * 1_048_576;

/** A tab as one job sees it: every call ends in time, and with an error once `signal` is aborted. */
export function pageOfTab(session: CDPSession, ear: TabEar, signal: AbortSignal): BrowserPage {
  const send: CDPSession['send'] = async (method, params, options) => {
    signal.throwIfAborted();
    try {
      const answer = await session.send(method, params, { timeout: callMs, ...options });
      signal.throwIfAborted();
      return answer;
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error);
    }
  };
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
      // Ends a script that does not end by itself.
      timeout: callMs - 1_000,
    });
    if (exceptionDetails)
      throw new ChromiumFailure('script', exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    goto: (url) => visit(session, send, ear, url, signal),
    onJson: (heard) => {
      ear.json.add(heard);
      return () => void ear.json.delete(heard);
    },
    onMedia: (heard) => {
      ear.media.add(heard);
      return () => void ear.media.delete(heard);
    },
    evaluate,
    content: async () =>
      String(await evaluate(`(document.documentElement?.outerHTML ?? '').slice(0, ${documentLimit})`)),
  };
}

async function visit(
  session: CDPSession,
  send: CDPSession['send'],
  ear: TabEar,
  url: string,
  signal: AbortSignal,
): ReturnType<BrowserPage['goto']> {
  const done = Promise.withResolvers<void>();
  done.promise.catch(() => undefined);
  // Documents of the main frame, as they come: a page may go on to another one by itself before it is read. What is still
  // heard of the document before is of no interest.
  const begun = new Map<string, 'begun' | 'read'>();
  let first: string | undefined;
  const judge = (): void => {
    if (first !== undefined && begun.has(first) && [...begun.values()].at(-1) === 'read') done.resolve();
  };
  const hear = ({ name, loaderId, frameId }: Protocol.Page.LifecycleEventEvent): void => {
    if (frameId !== ear.mainFrame) return;
    if (name === 'init') begun.set(loaderId, 'begun');
    if (readSigns.has(name) && begun.has(loaderId)) begun.set(loaderId, 'read');
    judge();
  };
  const stop = (): void => done.reject(signal.reason);
  const timer = setTimeout(() => done.reject(new ChromiumFailure('timeout', url)), visitMs);
  session.on('Page.lifecycleEvent', hear);
  signal.addEventListener('abort', stop);
  try {
    const { loaderId = '', errorText } = await send('Page.navigate', { url }, { timeout: visitMs });
    // For an answer that came with an empty body, Chromium shows an error page of its own.
    if (errorText && errorText !== 'net::ERR_HTTP_RESPONSE_CODE_FAILURE')
      throw new ChromiumFailure('unreachable', errorText);
    first = loaderId;
    judge();
    if (!errorText) await done.promise;
    const final =
      ear.document([...begun.keys()].at(-1) ?? '') ?? (errorText ? ear.document(loaderId) : undefined);
    if (!final) throw new ChromiumFailure('unreachable', 'it went on to what cannot be reached');
    const retryAfter = Object.entries(final.headers).find(([name]) => name.toLowerCase() === 'retry-after');
    return { status: final.status, url: final.url, retryAfter: retryAfter?.[1] ?? null };
  } finally {
    clearTimeout(timer);
    session.off('Page.lifecycleEvent', hear);
    signal.removeEventListener('abort', stop);
  }
}

function failureOf(error: unknown): ChromiumFailure {
  if (error instanceof ChromiumFailure) return error;
  const detail = String(error);
  if (/timed out/i.test(detail)) return new ChromiumFailure('timeout', detail, error);
  if (/crash|closed|detached|Session|Target/i.test(detail))
    return new ChromiumFailure('crashed', detail, error);
  return new ChromiumFailure('script', detail, error);
}
