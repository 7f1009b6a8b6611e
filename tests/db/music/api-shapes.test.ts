import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { POST as namedBulk } from '@/app/api/[source]/import/bulk/route';
import { POST as namedChart } from '@/app/api/[source]/import/chart/route';
import { POST as namedPlaylist } from '@/app/api/[source]/import/playlist/route';
import { GET as namedPreview } from '@/app/api/[source]/import/preview/route';
import { GET as namedStatus } from '@/app/api/[source]/status/route';
import { GET as albums } from '@/app/api/music/albums/route';
import { GET as charts } from '@/app/api/music/charts/route';
import { GET as duplicates } from '@/app/api/music/duplicates/route';
import { GET as tracksFile } from '@/app/api/music/exports/tracks/route';
import { GET as file } from '@/app/api/music/files/[id]/route';
import { POST as bulk } from '@/app/api/music/import/bulk/route';
import { POST as chart } from '@/app/api/music/import/chart/route';
import { POST as playlist } from '@/app/api/music/import/playlist/route';
import { GET as preview } from '@/app/api/music/import/preview/route';
import { POST as cancel } from '@/app/api/music/imports/[id]/cancel/route';
import { GET as importOf } from '@/app/api/music/imports/[id]/route';
import { GET as imports } from '@/app/api/music/imports/route';
import { GET as sources } from '@/app/api/music/sources/route';
import { GET as statistics } from '@/app/api/music/statistics/route';
import { GET as status } from '@/app/api/music/status/route';
import { GET as certificate } from '@/app/api/music/tracks/[id]/certificate/route';
import { GET as track } from '@/app/api/music/tracks/[id]/route';
import { GET as tracks } from '@/app/api/music/tracks/route';
import {
  Album,
  Certificate,
  Duplicate,
  Import,
  ImportDetail,
  MusicStatistics,
  PoolStatus,
  Provenance,
  Source,
  Track,
} from '@/lib/music';
import { askApi, callApi } from './fixtures/call-api';
import { ProblemShape } from './fixtures/problem-shape';
import { endImport, keepPreview, page, stockLibrary } from './fixtures/stocked-library';
import { tokenOf } from './fixtures/token-of';

const id = z.string().min(1);
const done = z.literal(true);
const text = z.string().min(1);
const PreviewAnswer = z.strictObject({
  success: done,
  preview: done,
  url: z.url(),
  total: z.int(),
  count: z.int(),
  tracks: z.array(
    z.strictObject({
      title: text,
      artist: text,
      streamUrl: z.url().nullable(),
      coverUrl: z.url().nullable(),
      source: id,
      duration: z.int().optional(),
    }),
  ),
});
const ImportAnswer = z.strictObject({
  success: z.boolean(),
  imported: z.int(),
  failed: z.int(),
  album: z.strictObject({ id, title: text }).nullable(),
  tracks: z.array(
    z.strictObject({
      id,
      title: text,
      artist: text,
      streamUrl: z.url(),
      coverUrl: z.url().nullable(),
      source: id,
      duration: z.int(),
      state: z.enum(['imported', 'duplicate', 'review']),
    }),
  ),
  errors: z.array(z.strictObject({ url: z.url(), title: text.optional(), reason: text })),
});
const Accepted = z.strictObject({ success: done, importId: id, statusUrl: z.url() });
let library: Awaited<ReturnType<typeof stockLibrary>>;
let staff: string;
let client: string;
beforeAll(async () => {
  library = await stockLibrary('fixtures');
  staff = await tokenOf('MANAGER', ['music.import']);
  client = await tokenOf('CLIENT', ['music.read']);
  await keepPreview('fixtures', 20, [
    {
      title: 'A',
      artist: 'B',
      streamUrl: 'https://cdn.test/a.mp3',
      coverUrl: null,
      source: 'fixtures',
      duration: 61,
    },
    { title: 'C', artist: 'D', streamUrl: null, coverUrl: 'https://cdn.test/c.jpg', source: 'fixtures' },
  ]);
});

describe.each([
  ['/api/music', preview, {}],
  ['/api/<source id>', namedPreview, { source: 'fixtures' }],
] as const)('%s/import/preview', (_, route, params) => {
  test('has exactly the fields that were agreed on; duration only where the page tells it', async () => {
    const answer = await callApi(route, { token: staff, params, query: { url: page, limit: '20' } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const { tracks: found, ...rest } = PreviewAnswer.parse(answer.body);
    expect(rest).toEqual({ success: true, preview: true, url: page, total: 40, count: 2 });
    expect(found.map((one) => 'duration' in one)).toEqual([true, false]);
  });

  test('refuses a page of another host', async () => {
    const query = { url: 'https://elsewhere.test/top', limit: '20' };
    const answer = await callApi(route, { token: staff, params, query });
    expect(ProblemShape.parse(answer.body)).toMatchObject({ status: 400, field: 'url' });
  });
});

describe.each([
  ['/api/music', bulk, {}],
  ['/api/<source id>', namedBulk, { source: 'fixtures' }],
] as const)('%s/import/bulk', (where, route, params) => {
  test('says at once where its progress is told, and in the end exactly what was agreed on', async () => {
    const json = { urls: [page], createAlbum: false, isPublic: true, key: `the-wish-at-${where}` };
    const asked = await callApi(route, { token: staff, params, json, query: { async: '1' } });
    expect(asked.status, JSON.stringify(asked.body)).toBe(202);
    const { importId, statusUrl } = Accepted.parse(asked.body);
    expect(new URL(statusUrl).pathname).toBe(`/api/music/imports/${importId}`);
    expect(asked.headers.get('location')).toBe(statusUrl);
    await endImport(importId, [
      { title: 'First', state: 'STORED', trackId: library.first, isNew: true },
      { title: 'Second', state: 'STORED', trackId: library.second },
      { title: 'Third', state: 'FAILED', reason: { key: 'source-host-foreign', params: { host: 'x.test' } } },
    ]);
    const ended = await callApi(route, { token: staff, params, json });
    expect(ended.status).toBe(200);
    const answer = ImportAnswer.parse(ended.body);
    expect(answer).toMatchObject({
      success: true,
      failed: 1,
      album: null,
      tracks: [
        { id: library.first, source: 'fixtures', duration: 1, state: 'imported', coverUrl: null },
        { id: library.second, state: 'duplicate' },
      ],
      errors: [{ url: page, title: 'Third', reason: expect.stringContaining('x.test') }],
    });
    const detail = await callApi(importOf, { token: staff, params: { id: importId } });
    z.strictObject({ success: done, ...ImportDetail.shape }).parse(detail.body);
    expect(detail.body).toMatchObject({ askedHow: 'api', imported: answer.imported });
  });
});

test.each([
  ['chart', chart, {}, { limit: 50 }],
  ['playlist', playlist, {}, { url: page }],
  ['chart of a named source', namedChart, { source: 'fixtures' }, { limit: 50 }],
  ['playlist of a named source', namedPlaylist, { source: 'fixtures' }, { url: page, createAlbum: true }],
] as const)('an import of a %s is taken on and can be called off', async (_, route, params, json) => {
  const asked = await callApi(route, { token: staff, params, json, query: { async: '1' } });
  expect(asked.status, JSON.stringify(asked.body)).toBe(202);
  const { importId } = Accepted.parse(asked.body);
  const off = await callApi(cancel, { token: staff, params: { id: importId }, json: {} });
  expect(off.body).toMatchObject({ success: true, state: 'CANCELLED', sourceId: 'fixtures' });
});

test.each([
  ['status', status, {}, {}, PoolStatus.shape],
  ['status of a named source', namedStatus, { source: 'fixtures' }, {}, PoolStatus.shape],
  ['imports', imports, {}, {}, { imports: z.array(z.strictObject(Import.shape)), next: id.nullable() }],
  [
    'tracks',
    tracks,
    {},
    { query: 'first' },
    { tracks: z.array(z.strictObject(Track.shape)).length(1), next: z.null() },
  ],
  ['albums', albums, {}, {}, { albums: z.array(z.strictObject(Album.shape)), next: z.null() }],
  ['charts', charts, {}, { sourceId: 'fixtures' }, { chart: z.null() }],
  [
    'duplicates',
    duplicates,
    {},
    {},
    { duplicates: z.array(z.strictObject(Duplicate.shape)), next: z.null() },
  ],
  ['statistics', statistics, {}, {}, MusicStatistics.shape],
  ['sources', sources, {}, {}, { sources: z.array(z.strictObject(Source.shape)).length(1) }],
] as const)(
  '%s answers with its own fields and success, and no others',
  async (_, route, params, query, shape) => {
    const answer = await callApi(route, { token: staff, params, query });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    z.strictObject({ success: done, ...shape }).parse(answer.body);
  },
);

test('a track, its origin and its sound are there for every token that may read', async () => {
  const params = { id: library.first };
  const one = await callApi(track, { token: client, params });
  z.strictObject({ success: done, track: z.strictObject(Track.shape) }).parse(one.body);
  const origin = await callApi(certificate, { token: client, params });
  z.strictObject({ success: done, ...Certificate.shape }).parse(origin.body);
  expect(origin.body).toMatchObject({
    pageUrl: page,
    source: { id: 'fixtures' },
    declaration: { holder: 'The Fixture Society', licence: 'CC BY 4.0' },
    origins: { title: 'json: $.tracks[0].name' },
  });
  const headers = { range: 'bytes=2-5' };
  const part = await askApi(file, { token: client, params: { id: library.file.id }, headers });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 2-5/${library.file.size}`);
  expect(part.headers.get('content-type')).toBe('audio/mpeg');
  expect((await part.arrayBuffer()).byteLength).toBe(4);
});

test('the origin of every track can be had as a file for people and for programs', async () => {
  const json = await callApi(tracksFile, { token: client, query: { format: 'json' } });
  const { tracks: lines } = z
    .strictObject({ success: done, tracks: z.array(z.strictObject(Provenance.shape)) })
    .parse(json.body);
  expect(lines.map(({ trackId }) => trackId).toSorted()).toEqual([library.first, library.second].toSorted());
  const csv = await askApi(tracksFile, { token: client });
  expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="tracks-.*\.csv"$/);
  const rows = (await csv.text()).trim().split('\r\n');
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('trackId,title,artist');
  expect(rows[1]).toContain('The Fixture Society,CC BY 4.0');
});
