import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { extractPage } from '@/lib/music/extraction/extract-page';
import type { FoundTrack } from '@/lib/music/extraction/found';
import { refreshAddress } from '@/lib/music/extraction/refresh-address';
import { closePool } from '@/lib/music/pool/close-pool';
import { withPage } from '@/lib/music/pool/with-page';
import type { Selectors } from '@/lib/music/schemas';
import { catalogueTrack } from '@/tests/doubles/catalogue/catalogue-track';
import { type Catalogue, startCatalogue } from '@/tests/doubles/catalogue/start-catalogue';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1,127.0.0.2';
});

let site: Catalogue;
beforeAll(async () => {
  site = await startCatalogue({ revealMs: 120 });
});
afterAll(async () => {
  await closePool();
  await site.close();
});

const now = new Date('2026-05-01T10:00:00Z');
const visit = { sourceId: 'catalogue', allows: () => true, timeoutMs: 40_000 };
interface Told {
  readonly limit?: number;
  readonly selectors?: Selectors;
  readonly recipe?: unknown;
}
const read = (path: string, { limit = 60, ...told }: Told = {}) =>
  withPage(visit, (page, signal) => extractPage(page, { url: site.url + path, limit, now, signal, ...told }));
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** What the catalogue has, and nothing else, in its order, with addresses that its server opens. */
async function expectTracks(tracks: readonly FoundTrack[], wanted: readonly number[]): Promise<void> {
  expect(
    tracks.map(({ title, artist, durationMs, coverUrl, pageUrl }) => ({
      title,
      artist,
      durationMs,
      coverUrl,
      pageUrl,
    })),
  ).toEqual(
    wanted.map((number) => {
      const { title, artist } = catalogueTrack(number);
      const at = (path: string) => `${site.url}/${path}/${number}`;
      return {
        title,
        artist,
        durationMs: expect.closeTo(5_016, -2),
        coverUrl: `${at('covers')}.png`,
        pageUrl: at('track'),
      };
    }),
  );
  const paths = tracks.map(({ streamUrl }) => new URL(streamUrl ?? 'http://none').pathname);
  expect(paths).toEqual(wanted.map((number) => `/media/${number}.mp3`));
  const answers = await Promise.all(
    tracks.slice(0, 3).map(({ streamUrl }) => fetch(streamUrl ?? '', { method: 'HEAD' })),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
}

it.concurrent.each(
  (['xhr', 'json-ld', 'dom'] as const).flatMap((layout) =>
    (['plain', 'scrambled', 'click'] as const).map((address) => [layout, address] as const),
  ),
)(
  'reads an album laid out as %s whose addresses are %s: exactly its tracks, none of its sound',
  async (layout, address) => {
    const { findings } = await read(`/album/2?layout=${layout}&address=${address}`);
    expect(site.requests.filter(({ path, method }) => path.startsWith('/media') && method === 'GET')).toEqual(
      [],
    );
    await expectTracks(findings.tracks, numbers(11, 10));
    const { album, artist, year } = catalogueTrack(11);
    expect(findings.album).toMatchObject({ title: album, ...(layout !== 'dom' && { artist, year }) });
    expect(findings.total).toBe(10);
    const from = findings.tracks.map(({ origins }) => origins.streamUrl?.evidence);
    const said = layout === 'xhr' ? 'response' : layout;
    // What the page's script sets is seen in the document or asked for, whichever is noticed first.
    const expected = {
      plain: [said],
      scrambled: ['media-element', 'media-request'],
      click: ['media-request'],
    }[address];
    expect(from.filter((evidence) => !expected.includes(evidence ?? ''))).toEqual([]);
  },
);

it.concurrent('reads charts, searches, playlists, new tracks and single ones', async () => {
  const [chart, search, playlist, fresh, single, nothing] = await Promise.all([
    read('/chart'),
    read('/search?q=rain&layout=dom'),
    read('/playlist/3?layout=json-ld'),
    read('/fresh?count=5&layout=dom'),
    read('/track/5'),
    read('/trouble/empty'),
  ]);
  await expectTracks(chart.findings.tracks, numbers(1, 50));
  expect(chart.findings.total).toBe(50);
  expect(search.findings.tracks.length).toBeGreaterThan(5);
  expect(search.findings.tracks.every(({ title }) => title.includes('Rain'))).toBe(true);
  await expectTracks(playlist.findings.tracks, [...numbers(3, 8), ...numbers(43, 7)]);
  await expectTracks(fresh.findings.tracks, numbers(10_000, 5));
  await expectTracks(single.findings.tracks, [5]);
  expect(nothing.findings).toMatchObject({ tracks: [], total: 0, album: null });
});

it.concurrent('scrolls through lists that grow, as far as is wanted', async () => {
  const [whole, some, rows] = await Promise.all([
    read('/chart?lazy=1'),
    read('/chart?lazy=1&address=scrambled', { limit: 20 }),
    read('/playlist/1?layout=dom&lazy=1'),
  ]);
  await expectTracks(whole.findings.tracks, numbers(1, 50));
  await expectTracks(some.findings.tracks, numbers(1, 20));
  expect(some.findings.total).toBe(50);
  await expectTracks(rows.findings.tracks, [...numbers(1, 8), ...numbers(41, 7)]);
});

it.concurrent('is not confused by a page that never rests and a player that goes on by itself', async () => {
  const { findings } = await read('/fresh?count=3&address=click&restless=1');
  await expectTracks(findings.tracks, numbers(10_000, 3));
});

it('has a new address for one track without pressing play for the others', async () => {
  const [{ findings }, other] = await Promise.all([
    read('/page/3?address=click'),
    read('/page/4?layout=dom'),
  ]);
  site.requests.length = 0;
  const refresh = (path: string, track: FoundTrack | undefined) =>
    withPage(visit, (page, signal) =>
      refreshAddress(page, {
        url: site.url + path,
        trackKey: track?.key ?? '',
        title: track?.title ?? '',
        artist: track?.artist ?? '',
        signal,
      }),
    );
  const [seventh, third] = await Promise.all([
    refresh('/page/3?address=click', findings.tracks[6]),
    // The same track, read from another kind of page.
    refresh('/page/4?layout=json-ld', other.findings.tracks[2]),
    expect(refresh('/page/9', findings.tracks[6])).rejects.toMatchObject({ key: 'track-not-on-page' }),
  ]);
  expect(seventh.streamUrl).toContain('/media/27.mp3?expires=');
  expect(third.streamUrl).toContain('/media/33.mp3?expires=');
  expect(site.requests.filter(({ path }) => path.startsWith('/api/play'))).toHaveLength(1);
});

it('learns how a source is read, finds the tracks otherwise when that changes, and warns when they are few', async () => {
  let recipe: unknown = null;
  for (const page of [1, 2, 3]) recipe = (await read(`/page/${page}`, { recipe })).recipe;
  expect(recipe).toMatchObject({
    pages: {
      [`${new URL(site.url).host}/page/*`]: {
        runs: 3,
        tracks: 10,
        place: expect.stringContaining('data.items[]'),
      },
    },
  });
  const known = await read('/page/4', { recipe });
  await expectTracks(known.findings.tracks, numbers(31, 10));
  expect(known.drift).toBeNull();
  // Another layout overnight: the cascade reads it, nothing is missing.
  site.controls.layout = 'dom';
  const moved = await read('/page/5', { recipe }).finally(() => {
    site.controls.layout = 'xhr';
  });
  await expectTracks(moved.findings.tracks, numbers(41, 10));
  expect(moved.drift).toBeNull();
  for (const _ of [1, 2, 3]) recipe = (await read('/chart', { recipe })).recipe;
  const { chart } = site.controls;
  site.controls.chart = chart.slice(0, 3);
  const few = await read('/chart', { recipe });
  site.controls.chart = chart;
  expect([few.findings.tracks.length, few.drift]).toEqual([3, 'tracks: 50 → 3']);
});

it('takes what an operator has pointed at, and fills it from the rest', async () => {
  const selectors = {
    track: 'li.track:nth-child(-n+4)',
    title: '.title',
    artist: '.artist',
    link: '.title@href',
    duration: '.time',
  };
  const { findings } = await read('/page/6?layout=dom', { selectors });
  await expectTracks(findings.tracks, numbers(51, 4));
  expect(findings.tracks[0]?.origins).toMatchObject({
    title: { evidence: 'selectors', where: 'li.track:nth-child(-n+4) .title' },
    streamUrl: { evidence: 'dom' },
  });
});

it('says why a page cannot be read, and how long to wait', async () => {
  await expect(read('/nothing/here')).rejects.toMatchObject({ code: 'not-found', key: 'page-gone' });
  for (const [status, code, key] of [
    [429, 'limit', 'page-asks-patience'],
    [403, 'forbidden', 'page-closed'],
    [503, 'unavailable', 'page-failing'],
  ] as const) {
    site.controls.status = status;
    const error: unknown = await read('/chart').catch((thrown: unknown) => thrown);
    site.controls.status = null;
    expect(error).toMatchObject({ code, key, ...(status !== 403 && { retryAfter: 1 }) });
  }
});
