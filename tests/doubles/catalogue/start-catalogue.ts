import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalogueCover } from './catalogue-cover';
import { type CatalogueList, catalogueList, listJson } from './catalogue-list';
import type { AddressMode, CatalogueControls, CatalogueOptions, Layout, Trouble } from './catalogue-options';
import { cataloguePage } from './catalogue-page';
import { scramble } from './scramble';
import { serveMedia } from './serve-media';
import { signedLink } from './signed-link';
import { troublePage } from './trouble-page';

export interface AskedOfCatalogue {
  readonly method: string;
  /** With its port, as the asking side named it. */
  readonly host: string;
  readonly path: string;
  readonly agent: string;
  readonly headers: IncomingMessage['headers'];
}

export interface Catalogue {
  /** Where its pages are: `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly host: string;
  /** Where its sounds are, under another name: `http://127.0.0.2:<port>`. */
  readonly mediaUrl: string;
  readonly mediaHost: string;
  readonly controls: CatalogueControls;
  /** Something is wrong with a track's sound from now on, for ever or so many times. */
  readonly trouble: (number: number, trouble: Trouble, times?: number) => void;
  /** Another day: five leave the chart, five are new at its top, the rest moves down. */
  readonly turnChart: () => void;
  /** Everything that was asked, by whom, in order. */
  readonly requests: AskedOfCatalogue[];
  readonly close: () => Promise<void>;
}

/**
 * A catalogue of music on loopback: `/chart`, `/fresh?count=`, `/album/<n>`, `/playlist/<n>`, `/search?q=`, `/track/<n>`,
 * `/page/<n>` (ten tracks, for any n), each as `?layout=xhr|json-ld|dom`, `?address=plain|scrambled|click`, `?lazy=1`, `?restless=1`; and
 * `/trouble/hang|busy|crash|inside`, `/trouble/redirect?to=`, `/trouble/silent`, `/trouble/empty`. All of its sounds are made
 * by us; numbers are tracks.
 */
export async function startCatalogue(options: CatalogueOptions = {}): Promise<Catalogue> {
  const controls: CatalogueControls = {
    layout: options.layout ?? 'xhr',
    address: options.address ?? 'plain',
    seconds: options.seconds ?? 5,
    size: options.size ?? null,
    revealMs: options.revealMs ?? 150,
    answerMs: options.answerMs ?? 0,
    linkMs: options.linkMs ?? 900_000,
    robots: options.robots ?? 'allow',
    isHeavy: options.isHeavy ?? false,
    chart: Array.from({ length: options.chart ?? 50 }, (_, index) => index + 1),
    status: null,
    inside: 'http://169.254.169.254/latest/meta-data/',
    troubles: new Map(),
  };
  const mediaHost = options.mediaHost ?? '127.0.0.2';
  const requests: AskedOfCatalogue[] = [];
  const site: Site = { controls, url: '', mediaUrl: '', changed: new Set() };
  const answer = (asked: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url: path = '', headers } = asked;
    requests.push({ method, host: headers.host ?? '', path, agent: headers['user-agent'] ?? '', headers });
    void serve(asked, response, site).catch(() => response.destroy());
  };
  const pages = await listen(createServer(answer), '127.0.0.1', 0);
  const { port } = pages.address() as AddressInfo;
  const media = await listen(createServer(answer), '127.0.0.2', port);
  site.url = `http://127.0.0.1:${port}`;
  site.mediaUrl = `http://${mediaHost}:${port}`;
  return {
    url: site.url,
    host: '127.0.0.1',
    mediaUrl: site.mediaUrl,
    mediaHost,
    controls,
    trouble: (number, trouble, times = Number.POSITIVE_INFINITY) =>
      void controls.troubles.set(number, { trouble, times }),
    turnChart: () => {
      const highest = Math.max(...controls.chart);
      const entering = [1, 2, 3, 4, 5].map((step) => highest + step);
      controls.chart = [...entering, ...controls.chart.slice(0, -5)];
    },
    requests,
    close: async () => {
      await Promise.all([pages, media].map(shut));
    },
  };
}

interface Site {
  readonly controls: CatalogueControls;
  url: string;
  mediaUrl: string;
  readonly changed: Set<number>;
}

async function serve(asked: IncomingMessage, answer: ServerResponse, site: Site): Promise<void> {
  const { controls } = site;
  const url = new URL(asked.url ?? '/', site.url);
  const [, first = '', second = '', third = ''] = url.pathname.split('/');
  if (first === 'robots.txt') return void robots(answer, controls);
  if (first === 'media') {
    const number = Number.parseInt(second, 10);
    return serveMedia(asked, answer, { number, url, controls, pageUrl: site.url, changed: site.changed });
  }
  if (first === 'covers') {
    const cover = catalogueCover(Number.parseInt(second, 10), url.searchParams.has('heavy') ? 60_000 : 0);
    return void send(answer, 200, 'image/png', cover);
  }
  if (first.startsWith('style-'))
    return void send(answer, 200, 'text/css', 'li { margin: 0 }\n'.repeat(2_000));
  if (controls.status) {
    const wait: Record<string, string> = [429, 503].includes(controls.status) ? { 'retry-after': '1' } : {};
    return void send(answer, controls.status, 'text/plain', 'Not now.', wait);
  }
  if (first === 'trouble') return void trouble(second, url, answer, controls);
  if (first === 'api' && second === 'play') {
    const stream = site.mediaUrl + signedLink(Number(third), Date.now() + controls.linkMs);
    return void send(answer, 200, 'application/json', JSON.stringify({ enc: scramble(stream) }));
  }
  const address = (url.searchParams.get('address') as AddressMode | null) ?? controls.address;
  if (first === 'api') {
    await new Promise((resolve) => setTimeout(resolve, controls.answerMs));
    const of = new URL(url.href.replace('/api/', '/'));
    const list = catalogueList(of, controls, site.mediaUrl);
    const json = list ? listJson(partOf(list, url), address) : { status: 'error' };
    return void send(answer, list ? 200 : 404, 'application/json', JSON.stringify(json));
  }
  const list = catalogueList(url, controls, site.mediaUrl);
  if (!list)
    return void send(answer, first === '' ? 200 : 404, 'text/html; charset=utf-8', '<h1>Catalogue</h1>');
  const layout = (url.searchParams.get('layout') as Layout | null) ?? controls.layout;
  const wanted = {
    layout,
    address,
    isLazy: url.searchParams.has('lazy'),
    isRestless: url.searchParams.has('restless'),
    api: `/api${url.pathname}${url.search}`,
  };
  return void send(answer, 200, 'text/html; charset=utf-8', cataloguePage(list, controls, wanted));
}

/** What a lazy page asks for: so many entries from one on. */
function partOf(list: CatalogueList, { searchParams }: URL): CatalogueList {
  if (!searchParams.has('offset')) return list;
  const from = Number(searchParams.get('offset'));
  return { ...list, entries: list.entries.slice(from, from + Number(searchParams.get('count'))) };
}

function trouble(name: string, url: URL, answer: ServerResponse, { inside }: CatalogueControls): void {
  if (name === 'silent') return;
  if (name === 'empty') return void send(answer, 200, 'text/html', '<h1>Nothing here</h1>');
  if (name === 'redirect') {
    return void send(answer, 302, 'text/plain', '', { location: url.searchParams.get('to') ?? inside });
  }
  const page = troublePage(name, inside);
  send(answer, page ? 200 : 404, 'text/html; charset=utf-8', page ?? 'No such trouble.');
}

function robots(answer: ServerResponse, { robots: kind }: CatalogueControls): void {
  if (kind === 'fail') return void send(answer, 500, 'text/plain', 'Broken.');
  if (kind === 'none') return void send(answer, 404, 'text/plain', 'None.');
  const rule = kind === 'refuse' ? 'Disallow: /' : 'Disallow: /private/\nAllow: /';
  send(answer, 200, 'text/plain', `User-agent: *\n${rule}\n`);
}

function send(
  answer: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  answer.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  answer.end(body);
}

async function listen(server: Server, host: string, port: number): Promise<Server> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
