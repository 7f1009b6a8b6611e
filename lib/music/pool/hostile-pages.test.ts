import { createSocket } from 'node:dgram';
import { readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTrap } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spellingsOf } from '@/tests/factories/spellings-of';
import type { PageWork } from './page-wish';
import type { Pool } from './pool';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

/** Whatever comes here, by TCP or UDP, is what must not come. */
const hits: string[] = [];
const trap = createTrap((socket) => {
  hits.push('tcp');
  socket.destroy();
});
const trap6 = createTrap((socket) => {
  hits.push('tcp6');
  socket.destroy();
});
const udp = createSocket('udp4', () => hits.push('udp'));
let port = 0;

/** The declared site: each page tries one way to each inner address. */
const asked: string[] = [];
const site: Server = createServer((request, answer) => {
  const url = new URL(request.url ?? '/', 'http://x');
  asked.push(url.pathname);
  if (url.pathname === '/to')
    return void answer.writeHead(302, { location: url.searchParams.get('at') ?? '' }).end();
  if (url.pathname === '/file')
    return void answer.writeHead(200, { 'content-disposition': 'attachment; filename=a.bin' }).end('file');
  const isScript = url.pathname.endsWith('.js');
  answer.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
  answer.end(isScript ? serviceWorker(inner()) : (pages[url.pathname] ?? '<p>nothing</p>'));
});
let home = '';
let pool: Pool;
const pages: Record<string, string> = {};

beforeAll(async () => {
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  port = (trap.address() as AddressInfo).port;
  await new Promise<void>((resolve) => trap6.listen(port, '::1', resolve));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const own = (site.address() as AddressInfo).port;
  home = `http://127.0.0.1:${own}`;
  // With its port: the rest of the machine is as foreign as anything.
  process.env.X8_TRUSTED_HOSTS = `127.0.0.1:${own}`;
  const { createPool } = await import('./pool');
  pool = createPool({
    size: { browsers: 1, pages: 2 },
    program: 'chromium',
    userAgent: 'Mozilla/5.0 (compatible; X8Music/1.0)',
  });
});
afterAll(async () => {
  await pool.close(0);
  for (const server of [trap, trap6, site]) server.close();
  udp.close();
});

/** Names that mean this machine by the second look at the latest, and every spelling of its address. */
let looks = 0;
const lookup = async (host: string) => {
  if (host === 'mixed.test') return [{ address: '93.184.216.34' }, { address: '127.0.0.1' }];
  looks += 1;
  return [{ address: host === 'changing.test' && looks % 2 === 1 ? '192.0.2.1' : '127.0.0.1' }];
};
const inner = (): string[] =>
  [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '0.0.0.0',
    '0',
    '127.1',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '127.0.0.2',
    'changing.test',
    'mixed.test',
    'inner.test',
    '①②⑦.0.0.1',
    'LOCALHOST.',
    '169.254.169.254',
    '10.0.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
  ].map((host) => `http://${host}:${port}/`);

/** Of every range that is nobody's on the internet. */
const innerAddresses =
  '127.0.0.1 127.0.0.53 127.1.2.3 127.255.255.254 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.254 192.168.0.1 192.168.255.1 169.254.169.254 100.64.0.1 100.127.0.1 0.0.0.0 0.1.2.3 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255'.split(
    ' ',
  );

/** Everything that a page can ask with, to one address. */
const ways = `
  const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
  const dare = (way) => { try { Promise.resolve(way()).catch(() => {}); } catch {} };
  function tryAll(url) {
    const { host } = new URL(url);
    dare(() => fetch(url, { mode: 'no-cors' }));
    dare(() => fetch(url, { method: 'POST', mode: 'no-cors', body: 'x', keepalive: true }));
    dare(() => { const asked = new XMLHttpRequest(); asked.open('GET', url); asked.send(); });
    dare(() => navigator.sendBeacon(url, 'x'));
    dare(() => new WebSocket('ws://' + host));
    dare(() => new WebSocket('wss://' + host));
    dare(() => new EventSource(url));
    dare(() => new Worker(URL.createObjectURL(new Blob(['fetch("' + url + '");new WebSocket("ws://' + host + '")']))));
    dare(() => new SharedWorker(URL.createObjectURL(new Blob(['fetch("' + url + '")']))));
    dare(() => new WebTransport('https://' + host));
    for (const [name, set] of [
      ['img', { src: url }], ['iframe', { src: url }], ['script', { src: url }], ['audio', { src: url, preload: 'auto' }],
      ['video', { poster: url, src: url, preload: 'auto' }], ['object', { data: url }], ['embed', { src: url, type: 'application/pdf' }],
      ['link', { rel: 'stylesheet', href: url }], ['link', { rel: 'prefetch', href: url }], ['link', { rel: 'preconnect', href: url }],
      ['link', { rel: 'dns-prefetch', href: url }], ['link', { rel: 'modulepreload', href: url }], ['link', { rel: 'icon', href: url }],
      ['link', { rel: 'preload', as: 'fetch', href: url }], ['link', { rel: 'manifest', href: url }],
      ['style', { textContent: '@import "' + url + '";@font-face{font-family:x;src:url(' + url + ')}body{font-family:x;background:url(' + url + ')}' }],
    ]) dare(() => add(name, set));
    dare(() => { const rules = document.createElement('script'); rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }], prerender: [{ source: 'list', urls: [url] }] }); document.head.append(rules); });
    dare(() => { const peer = new RTCPeerConnection({ iceServers: [{ urls: ['stun:' + host, 'turn:' + host + '?transport=tcp', 'turn:' + host], username: 'x', credential: 'x' }] });
      peer.createDataChannel('x'); return peer.createOffer().then((offer) => peer.setLocalDescription(offer)).then(() =>
        peer.addIceCandidate({ candidate: 'candidate:1 1 udp 2122260223 127.0.0.1 ' + new URL(url).port + ' typ host', sdpMid: '0' })); });
    dare(() => open(url)); dare(() => open(url, '_blank', 'noopener'));
    dare(() => { const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' }); document.body.append(link); link.click(); });
    dare(() => { const form = Object.assign(document.createElement('form'), { action: url, method: 'post', target: 'f' + Math.random() }); document.body.append(form); form.submit(); });
    dare(() => import(url));
  }`;
const serviceWorker = (urls: string[]): string =>
  `for (const url of ${JSON.stringify(urls)}) { fetch(url, { mode: 'no-cors' }).catch(() => {}); try { new WebSocket(url.replace('http', 'ws')); } catch {} }
   addEventListener('install', () => skipWaiting()); addEventListener('activate', (event) => event.waitUntil(clients.claim()));`;

function visit<T>(work: PageWork<T>): Promise<T> {
  // A source may declare what it likes: an inner address stays one.
  return pool.withPage({ sourceId: 'site', allows: () => true, lookup, timeoutMs: 60_000 }, work);
}

/** That the traps work: they hear whoever really comes. */
async function springTrap(): Promise<void> {
  const before = hits.length;
  await new Promise<void>((resolve) =>
    connect(port, '127.0.0.1')
      .on('close', () => resolve())
      .on('error', () => {}),
  );
  udp.send('x', port, '127.0.0.1');
  await vi.waitFor(() => expect(hits.slice(before).sort()).toEqual(['tcp', 'udp']));
  hits.length = 0;
}

test('nothing that a page can do reaches an inner address, under whatever name', async () => {
  await springTrap();
  pages['/ways'] = `<body><script>onerror=(m)=>{window.fault=m};${ways}</script><script>
    for (const url of ${JSON.stringify(inner())}) tryAll(url);
    navigator.serviceWorker.register('/worker.js').catch(() => {});
    fetch('/tried').then(() => { window.tried = true; });
  </script></body>`;
  await visit(async (page) => {
    await page.goto(`${home}/ways`);
    await vi.waitFor(
      async () => expect(await page.evaluate('[window.tried, window.fault]')).toEqual([true, null]),
      20_000,
    );
    await vi.waitFor(() => expect(asked).toContain('/worker.js'), 20_000);
    await page.evaluate(`new Promise((resolve) => setTimeout(resolve, 2_000))`);
  });
  expect(hits).toEqual([]);
});

test('of 1,500 spellings of inner addresses a page reaches none, whatever its source declares', async () => {
  const urls = innerAddresses
    .flatMap(spellingsOf)
    .flatMap((host) => [`http://${host}:${port}/`, `https://${host}:${port}/`]);
  expect(new Set(urls).size).toBeGreaterThan(1_500);
  const answers = await visit(async (page) => {
    await page.goto(home);
    return page.evaluate(`Promise.all(${JSON.stringify(urls)}.map((url) =>
      fetch(url).then((answer) => answer.status, () => 'refused')))`);
  });
  expect(answers).toEqual(urls.map(() => 'refused'));
  expect(hits).toEqual([]);
});

test('no redirect leads inside: by status, by a meta tag or by a script', async () => {
  const addresses = inner();
  const [first = ''] = addresses;
  for (const url of [first, ...addresses.slice(12, 15)])
    await expect(
      visit((page) => page.goto(`${home}/to?at=${encodeURIComponent(url)}`)),
    ).rejects.toMatchObject({
      key: expect.stringMatching(/^(address-refused|page-unreachable)$/),
    });
  pages['/meta'] = `<meta http-equiv="refresh" content="0;url=${first}">`;
  pages['/script'] = `<script>location.href = ${JSON.stringify(first)}</script>`;
  pages['/link'] = `<a href="${first}" download=x>x</a><script>document.links[0].click()</script>`;
  pages['/frame'] = `<iframe src="/to?at=${encodeURIComponent(first)}"></iframe>`;
  for (const name of ['/meta', '/script', '/link', '/frame'])
    await visit(async (page) => {
      await page.goto(home + name).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
  expect(hits).toEqual([]);
});

test('no file of the machine is read, no page of the browser is opened, nothing is saved, no window stays', async () => {
  pages['/local'] = `<body><script>
    window.found = [];
    for (const url of ['file:///etc/passwd', 'chrome://version', 'view-source:file:///etc/passwd', 'filesystem:http://x/', 'chrome-extension://x/y']) {
      fetch(url).then((answer) => answer.text()).then((text) => found.push(text)).catch(() => {});
      const frame = document.createElement('iframe'); frame.src = url; document.body.append(frame);
      setTimeout(() => { try { const text = frame.contentDocument?.body?.innerText; if (text) found.push(text); } catch {} }, 500);
      try { open(url); } catch {}
    }
    location.href = '/file';
    alert('stay'); confirm('stay'); prompt('stay');
    window.onbeforeunload = () => 'stay';
    setTimeout(() => { window.done = true; }, 700);
  </script></body>`;
  const before = new Set(readdirSync('.'));
  await visit(async (page) => {
    await page.goto(`${home}/local`);
    await vi.waitFor(async () => expect(await page.evaluate('window.done === true')).toBe(true), 20_000);
    expect(await page.evaluate('window.found')).toEqual([]);
    expect(await page.evaluate('location.href')).toBe(`${home}/local`);
  });
  await visit(async (page) => {
    await expect(page.goto(`${home}/file`)).rejects.toMatchObject({ key: 'page-unreachable' });
    // Popups that were opened would share the source's storage, and answer.
    await page.goto(home);
  });
  expect(readdirSync('.').filter((name) => !before.has(name))).toEqual([]);
});
