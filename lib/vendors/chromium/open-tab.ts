import type { BrowserContext, CDPSession, Protocol } from 'puppeteer';
import { blockedAddresses } from './blocked-addresses';
import type { Tab } from './chromium';
import { inTime } from './in-time';
import { listenToTab } from './listen-to-tab';
import { pageOfTab } from './page-of-tab';

const openMs = 15_000;
const resetMs = 5_000;
const closeMs = 3_000;
const resetsAnEpoch = 4;
const bodyLimit = 8 * 1_048_576;

/**
 * A tab with its own session: what is never loaded is blocked inside Chromium (asking us about each request would cost as
 * much as the request), sounds are caught by their kind. `prepare` comes before anything is visited.
 */
export async function openTab(
  context: BrowserContext,
  prepare: (session: CDPSession) => Promise<void>,
): Promise<Tab> {
  const page = await inTime(context.newPage(), openMs, 'Target.createTarget');
  const close = () => inTime(page.close(), closeMs, 'Page.close');
  const crash = Promise.withResolvers<void>();
  page.on('error', () => crash.resolve());
  page.on('close', () => crash.resolve());
  page.on('dialog', (dialog) => {
    const answer = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    answer.catch(() => undefined);
  });
  try {
    const session = await inTime(page.createCDPSession(), openMs, 'Target.attachToTarget');
    await inTime(setUp(session, prepare), openMs, 'the set-up of a page');
    const { frameTree } = await inTime(session.send('Page.getFrameTree'), openMs, 'Page.getFrameTree');
    const ear = listenToTab(session, frameTree.frame.id);
    let resets = 0;
    return {
      pageFor: (signal) => pageOfTab(session, ear, signal),
      reset: async () => {
        ear.forget();
        await leave(session);
        resets += 1;
        // Documents that were left stay in memory until somebody asks; it halves what a browser takes.
        if (resets % resetsAnEpoch === 0)
          await session.send('HeapProfiler.collectGarbage', undefined, { timeout: resetMs });
      },
      close,
      onCrash: (told) => void crash.promise.then(told),
    };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/**
 * Leaves the document by a word of its own: an address given from outside would change the renderer, which costs more than
 * the visit did.
 */
async function leave(session: CDPSession): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const hear = ({ frame }: Protocol.Page.FrameNavigatedEvent): void => {
    if (frame.parentId === undefined && frame.url === 'about:blank') resolve();
  };
  session.on('Page.frameNavigated', hear);
  try {
    const options = { timeout: resetMs };
    await session.send('Page.stopLoading', undefined, options);
    const expression = `location.replace('about:blank')`;
    await session.send('Runtime.evaluate', { expression }, options);
    await inTime(promise, resetMs, 'about:blank');
    await session.send('Page.resetNavigationHistory', undefined, options);
  } finally {
    session.off('Page.frameNavigated', hear);
  }
}

async function setUp(session: CDPSession, prepare: (session: CDPSession) => Promise<void>): Promise<void> {
  await Promise.all([
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    // All of them are in front: scripts wait for what is seen.
    session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    session.send('Network.enable', {
      maxTotalBufferSize: 4 * bodyLimit,
      maxResourceBufferSize: bodyLimit,
    }),
  ]);
  await prepare(session);
  await Promise.all([
    session.send('Network.setBlockedURLs', { urlPatterns: [...blockedAddresses] }),
    session.send('Fetch.enable', {
      patterns: [
        { resourceType: 'Stylesheet', requestStage: 'Request' },
        { resourceType: 'Font', requestStage: 'Request' },
        { resourceType: 'Media', requestStage: 'Request' },
        // Sound that is fetched by a script shows by the type of the answer.
        { resourceType: 'XHR', requestStage: 'Response' },
        { resourceType: 'Fetch', requestStage: 'Response' },
      ],
    }),
  ]);
}
