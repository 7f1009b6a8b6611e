import type { Browser, CDPSession } from 'puppeteer';
import type { ChromiumContext, ContextWish } from './chromium';
import { inTime } from './in-time';
import { openTab } from './open-tab';

const openMs = 15_000;
const closeMs = 5_000;

/**
 * A context whose one way out is the proxy. Chromium takes no password in a proxy's address and remembers one that it was
 * told, so it is asked for it once, here, before any page of the job is.
 */
export async function openContext(browser: Browser, { proxyUrl }: ContextWish): Promise<ChromiumContext> {
  const { host, username, password } = new URL(proxyUrl);
  const context = await inTime(
    browser.createBrowserContext({
      proxyServer: `http://${host}`,
      proxyBypassList: ['<-loopback>'],
      downloadBehavior: { policy: 'deny' },
    }),
    openMs,
    'Target.createBrowserContext',
  );
  let isKnown: Promise<void> | undefined;
  return {
    openTab: () =>
      openTab(context, (session) => {
        isKnown ??= tellPassword(session, username, password);
        return isKnown;
      }),
    close: () => inTime(context.close(), closeMs, 'Target.disposeBrowserContext'),
  };
}

async function tellPassword(session: CDPSession, username: string, password: string): Promise<void> {
  session.on('Fetch.authRequired', ({ requestId }) => {
    const authChallengeResponse = { response: 'ProvideCredentials' as const, username, password };
    session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(ignore);
  });
  const goOn = ({ requestId }: { requestId: string }) => {
    session.send('Fetch.continueRequest', { requestId }).catch(ignore);
  };
  session.on('Fetch.requestPaused', goOn);
  await session.send('Fetch.enable', { handleAuthRequests: true });
  // No such name, ever: the proxy asks for the password and refuses the rest.
  await session.send('Page.navigate', { url: 'http://password.invalid/' });
  await session.send('Fetch.disable');
  session.off('Fetch.requestPaused', goOn);
}

const ignore = (): void => undefined;
