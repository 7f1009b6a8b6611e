import type { CDPSession, Protocol } from 'puppeteer';
import { isMediaAddress } from './blocked-addresses';
import type { MediaRequest, PageAnswer } from './browser-page';

const bodyLimit = 8 * 1_048_576;
const callMs = 5_000;
const mediaType = /^(audio\/|video\/|application\/(ogg|vnd\.apple\.mpegurl|x-mpegurl|dash\+xml))/i;

/** What goes on in a tab, for the job that is listening. */
export interface TabEar {
  readonly mainFrame: string;
  readonly json: Set<(answer: PageAnswer) => void>;
  readonly media: Set<(request: MediaRequest) => void>;
  /** The main document's answer of a visit, by the number Chromium gives the visit. */
  readonly document: (loaderId: string) => Protocol.Network.Response | undefined;
  /** Nobody listens any more, and what was on its way is not told to whoever comes next. */
  readonly forget: () => void;
}

interface Asked {
  readonly request: Protocol.Network.Request;
  answer?: Protocol.Network.Response;
  type?: Protocol.Network.ResourceType;
}

/** Hears what a tab asks for and is answered, and lets no sound, picture, style or font through. */
export function listenToTab(session: CDPSession, mainFrame: string): TabEar {
  const json: TabEar['json'] = new Set();
  const media: TabEar['media'] = new Set();
  const asked = new Map<string, Asked>();
  const documents = new Map<string, Protocol.Network.Response>();
  let job = 0;

  const tellMedia = async (request: Protocol.Network.Request): Promise<void> => {
    if (media.size === 0) return;
    const now = job;
    const headers = await headersFor(session, request);
    if (now === job) for (const heard of media) heard({ url: request.url, headers });
  };
  const tellJson = async (requestId: string, answer: Protocol.Network.Response): Promise<void> => {
    const now = job;
    const { body, base64Encoded } = await session.send(
      'Network.getResponseBody',
      { requestId },
      { timeout: callMs },
    );
    const text = base64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
    if (now !== job || !(isJson(answer.mimeType) || /^[\s\uFEFF]*[[{]/.test(text))) return;
    const { url, status, mimeType } = answer;
    for (const heard of json) heard({ url, status, contentType: mimeType, body: text });
  };

  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    asked.set(requestId, { request });
    if (type === 'Media' || (type !== 'Document' && isMediaAddress(request.url)))
      tellMedia(request).catch(ignore);
  });
  session.on('Network.responseReceived', ({ requestId, loaderId, response, type }) => {
    const entry = asked.get(requestId);
    if (entry) Object.assign(entry, { answer: response, type });
    if (type === 'Document' && requestId === loaderId) documents.set(loaderId, response);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { answer, type } = asked.get(requestId) ?? {};
    asked.delete(requestId);
    if (!answer || json.size === 0 || encodedDataLength > bodyLimit) return;
    if (isJson(answer.mimeType) || type === 'XHR' || type === 'Fetch')
      tellJson(requestId, answer).catch(ignore);
  });
  session.on('Network.loadingFailed', ({ requestId }) => void asked.delete(requestId));
  session.on('Fetch.requestPaused', ({ requestId, request, responseStatusCode, responseHeaders }) => {
    const type = responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
    const isAnswered = responseStatusCode !== undefined;
    if (isAnswered && !mediaType.test(type)) {
      session.send('Fetch.continueRequest', { requestId }, { timeout: callMs }).catch(ignore);
      return;
    }
    if (isAnswered && !isMediaAddress(request.url)) tellMedia(request).catch(ignore);
    const refusal = { requestId, errorReason: 'BlockedByClient' as const };
    session.send('Fetch.failRequest', refusal, { timeout: callMs }).catch(ignore);
  });

  return {
    mainFrame,
    json,
    media,
    document: (loaderId) => documents.get(loaderId),
    forget: () => {
      job += 1;
      for (const kept of [json, media, asked, documents]) kept.clear();
    },
  };
}

const isJson = (type: string): boolean => /[/+]json\b/i.test(type);
const ignore = (): void => undefined;

/** Those of the page, and the cookies it would have sent. */
async function headersFor(
  session: CDPSession,
  { url, headers }: Protocol.Network.Request,
): Promise<Record<string, string>> {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const kept = Object.fromEntries(
    given.filter(([name]) => /^(referer|range|authorization|origin|accept|x-.*)$/.test(name)),
  );
  const { cookies } = await session.send('Network.getCookies', { urls: [url] }, { timeout: callMs });
  if (cookies.length === 0) return kept;
  return { ...kept, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
}
