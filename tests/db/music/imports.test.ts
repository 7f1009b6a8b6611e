import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1,127.0.0.2';
});

import {
  getAlbum,
  getCertificate,
  getChart,
  listAlbums,
  listTracks,
  openTrackFile,
  previewCover,
  previewPage,
  retryImport,
} from '@/lib/music';
import { readTags } from '@/lib/vendors/music-metadata';
import type { Layout, Trouble } from '@/tests/doubles/catalogue/catalogue-options';
import { catalogueTrack } from '@/tests/doubles/catalogue/catalogue-track';
import { type Library, makeLibrary } from '@/tests/factories/make-library';
import { ownerClient } from '@/tests/setup/owner-client';

let library: Library;
beforeAll(async () => {
  library = await makeLibrary();
}, 60_000);
afterAll(() => library.close());

const named = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => catalogueTrack(from + index)).map(({ title, artist }) => ({
    title,
    artist,
  }));

test.each<[Layout, number, number]>([
  ['xhr', 2, 10],
  ['json-ld', 3, 4],
  ['dom', 4, 4],
])(
  'an album page in the layout %s comes in whole, in its order, with covers and the page’s names',
  async (layout, nr, count) => {
    const { site, bring, client } = library;
    const detail = await bring({
      urls: [`${site.url}/album/${nr}?layout=${layout}`],
      createAlbum: true,
      limit: count,
    });
    expect(detail).toMatchObject({
      state: 'DONE',
      total: count,
      imported: count,
      failed: 0,
      duplicates: 0,
      errors: [],
    });
    const { album, tracks } = await getAlbum(client, detail.album?.id ?? '');
    expect(tracks.map(({ title, artist }) => ({ title, artist }))).toEqual(named((nr - 1) * 10 + 1, count));
    expect(album).toMatchObject({ title: catalogueTrack((nr - 1) * 10 + 1).album, tracks: count });
    expect(album.coverId).not.toBeNull();
    for (const track of tracks) {
      expect(track).toMatchObject({ codec: 'mp3', bitrateKbps: 128, state: 'STORED', licence: 'CC BY 4.0' });
      expect(Math.abs(track.durationMs - 5_000)).toBeLessThan(100);
      expect(track.peaks).toHaveLength(400);
      expect(track.coverId).not.toBeNull();
    }
  },
);

test('a page that was brought before changes nothing: all of it is known', async () => {
  const { site, bring, client } = library;
  const before = await listAlbums(client);
  site.requests.length = 0;
  const detail = await bring({ urls: [`${site.url}/album/2`], createAlbum: true });
  expect(detail).toMatchObject({ imported: 0, duplicates: 10, failed: 0 });
  expect(detail.items.every(({ duplicateOf, trackId }) => duplicateOf === trackId && trackId)).toBe(true);
  expect((await listAlbums(client)).albums).toHaveLength(before.albums.length);
  expect(site.requests.filter(({ path }) => path.startsWith('/media/'))).toEqual([]);
});

test('addresses that the page’s own script reveals, and those only a press on play does, are found', async () => {
  const { site, bring } = library;
  const urls = [`${site.url}/album/6?address=scrambled`, `${site.url}/track/71?address=click`];
  const detail = await bring({ urls, limit: 3 });
  expect(detail).toMatchObject({ state: 'DONE', imported: 4, failed: 0 });
});

test('what is kept of a track can be played, carries its tags and licence, and says where it is from', async () => {
  const { client, site, sourceId } = library;
  const [track] = (await listTracks(client, { query: catalogueTrack(12).title })).tracks;
  const { stream, file } = await openTrackFile(client, track?.fileId ?? '');
  const bytes = await buffer(stream);
  expect(bytes).toHaveLength(file.size);
  const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
  const directory = await mkdtemp('/tmp/x8-track-');
  await writeFile(`${directory}/a.mp3`, bytes);
  expect(await readTags(`${directory}/a.mp3`)).toMatchObject({
    title: catalogueTrack(12).title,
    artist: catalogueTrack(12).artist,
    isrc: catalogueTrack(12).isrc,
  });
  await rm(directory, { recursive: true });
  const certificate = await getCertificate(client, track?.id ?? '');
  expect(certificate).toMatchObject({
    source: { id: sourceId },
    declaration: { holder: 'Makers of Tones Ltd', licence: 'CC BY 4.0' },
  });
  expect(certificate.pageUrl).toContain(site.url);
  expect(certificate.origins.title).toMatch(/^(response|recipe|json-ld)/);
});

test.each<[Trouble, string]>([
  ['html', 'track-not-audio'],
  ['preview', 'track-length-differs'],
  ['short', 'track-length-differs'],
  ['inside', 'track-host-undeclared'],
  ['loop', 'address-refused'],
])(
  'a sound with the trouble "%s" is refused with a reason, and the rest comes in',
  async (trouble, reason) => {
    const { site, bring } = library;
    const numbers: Record<string, number> = { html: 301, preview: 311, short: 321, inside: 331, loop: 341 };
    const number = numbers[trouble] ?? 0;
    site.trouble(number, trouble);
    const urls = [`${site.url}/playlist/${number}`];
    const detail = await bring({ kind: 'playlist', urls, limit: 2 });
    expect(detail).toMatchObject({ state: 'DONE', imported: 1, failed: 1 });
    expect(detail.errors).toMatchObject([{ title: catalogueTrack(number).title, reason: { key: reason } }]);
  },
);

test.each<[Trouble, number]>([
  ['cut', 351],
  ['too-many', 361],
  ['changed', 371],
  ['expired', 381],
  ['moved', 391],
])('a sound with the passing trouble "%s" comes in all the same', async (trouble, number) => {
  const { site, bring } = library;
  site.trouble(number, trouble, 1);
  const detail = await bring({ urls: [`${site.url}/track/${number}`] });
  expect(detail.errors).toEqual([]);
  expect(detail).toMatchObject({ state: 'DONE', imported: 1 });
});

test('links that hold for a moment only are had anew', async () => {
  const { site, bring } = library;
  site.controls.linkMs = 1_500;
  const detail = await bring({ urls: [`${site.url}/page/41`], limit: 4 });
  site.controls.linkMs = 900_000;
  expect(detail).toMatchObject({ state: 'DONE', imported: 4, failed: 0 });
});

test('what failed is tried again on demand, and only that', async () => {
  const { site, bring, admin, work } = library;
  site.trouble(421, 'gone');
  const detail = await bring({ urls: [`${site.url}/playlist/421`], limit: 2 });
  expect(detail).toMatchObject({ imported: 1, failed: 1 });
  site.controls.troubles.clear();
  site.requests.length = 0;
  await retryImport(admin, detail.id);
  await work();
  const { getImport } = await import('@/lib/music');
  expect(await getImport(admin, detail.id)).toMatchObject({
    state: 'DONE',
    imported: 2,
    failed: 0,
    errors: [],
  });
  expect(site.requests.filter(({ path }) => path.startsWith('/media/'))).toHaveLength(1);
});

test('a chart is a snapshot: its positions, and what moved since the day before', async () => {
  const { site, bring, admin, sourceId } = library;
  site.controls.chart = Array.from({ length: 8 }, (_, index) => 500 + index);
  const detail = await bring({ kind: 'chart', sourceId, urls: [] });
  expect(detail).toMatchObject({ state: 'DONE', imported: 8 });
  const chart = await getChart(admin, { sourceId });
  expect(chart?.positions.map(({ position, title }) => [position, title])).toEqual(
    site.controls.chart.map((number, index) => [index + 1, catalogueTrack(number).title]),
  );
  expect(chart?.positions.every(({ trackId, move }) => trackId !== null && move === 'new')).toBe(true);
  await bring({ kind: 'chart', sourceId, urls: [] });
  expect((await getChart(admin, { sourceId }))?.day).toBe(chart?.day);
  // A night passes.
  const db = await ownerClient();
  await db.query(`set role x8_across; update music_chart set day = '2026-01-01'`);
  site.turnChart();
  await bring({ kind: 'chart', sourceId, urls: [] });
  const next = await getChart(admin, { sourceId });
  expect(next?.previousDay).toBe('2026-01-01');
  expect(next?.positions.map(({ title, move, previous }) => [title, move, previous])).toEqual(
    site.controls.chart.map((number, index) => {
      const previous = number > 507 ? null : number - 500 + 1;
      const move = previous === null ? 'new' : previous < index + 1 ? 'down' : 'up';
      return [catalogueTrack(number).title, move, previous];
    }),
  );
  expect(next?.gone.map(({ position, title }) => [position, title])).toEqual(
    [503, 504, 505, 506, 507].map((number) => [number - 499, catalogueTrack(number).title]),
  );
});

test('a preview is what an import would bring, is kept while its addresses hold, and brings nothing', async () => {
  const { site, admin, work, client } = library;
  const before = (await listTracks(client, { query: catalogueTrack(601).title })).tracks;
  const url = `${site.url}/page/61`;
  const wish = { url, limit: 4 };
  const asked = previewPage(admin, wish, { waitMs: 20_000 });
  for (let round = 0; round < 40; round += 1) {
    await work();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const preview = await asked;
  expect(preview).toMatchObject({ url, sourceId: 'tones', total: 10 });
  expect(preview.tracks.map(({ title, artist }) => ({ title, artist }))).toEqual(named(601, 4));
  for (const track of preview.tracks) {
    expect(track).toMatchObject({ source: 'tones', duration: 5 });
    expect(track.streamUrl).toContain(site.mediaUrl);
    expect(track.coverUrl).toContain(site.url);
  }
  site.requests.length = 0;
  expect(await previewPage(admin, wish, { waitMs: 0 })).toEqual(preview);
  expect(site.requests).toEqual([]);
  expect(before).toEqual([]);
});

test('robots.txt is kept to: refused is said, failing is waited for', async () => {
  const { admin } = library;
  const other = await makeOther('refuse');
  await expect(previewPage(admin, { url: `${other.url}/chart` }, { waitMs: 0 })).rejects.toMatchObject({
    code: 'forbidden',
    key: 'robots-refuse',
  });
  expect(other.requests.filter(({ path }) => path !== '/robots.txt')).toEqual([]);
  expect(other.requests[0]?.agent).toMatch(/X8Music\/\d.*\+/);
  await other.close();
  const failing = await makeOther('fail');
  await expect(previewPage(admin, { url: `${failing.url}/chart` }, { waitMs: 0 })).rejects.toMatchObject({
    code: 'unavailable',
    key: 'robots-closed',
  });
  await failing.close();
});

async function makeOther(robots: 'refuse' | 'fail') {
  const { startCatalogue } = await import('@/tests/doubles/catalogue/start-catalogue');
  return startCatalogue({ robots });
}

test('a cover that a preview names is brought by us, from the source’s hosts only', async () => {
  const { site, manager, client, sourceId } = library;
  const jpeg = await previewCover(manager, { sourceId, url: `${site.url}/covers/1.png` });
  expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  const elsewhere = { sourceId, url: 'http://127.0.0.3:1/covers/1.png' };
  await expect(previewCover(manager, elsewhere)).rejects.toMatchObject({ key: 'track-host-undeclared' });
  await expect(previewCover(client, elsewhere)).rejects.toMatchObject({ code: 'forbidden' });
});
