import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  changeSource,
  copyTrackTo,
  declareSource,
  getCertificate,
  getTrack,
  listAlbums,
  listTracks,
  openTrackFile,
  restoreSource,
  withdrawSource,
} from '@/lib/music';
import { newId } from '@/lib/platform/new-id';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { sourceOf } from '@/tests/factories/make-library';
import { makeTrack } from '@/tests/factories/make-track';
import { appClient } from '@/tests/setup/app-client';

const admin = baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'ADMIN' } });
const site = { url: 'http://music.example', host: 'music.example', mediaHost: 'cdn.music.example' };
const { owner, manager, job } = await makeCompany();
let shown: { trackId: string; fileId: string };
let hidden: { trackId: string; fileId: string };

beforeAll(async () => {
  await declareSource(admin, sourceOf(site, 'offered'));
  shown = await makeTrack({ sourceId: 'offered', title: 'For everybody', number: 1 });
  hidden = await makeTrack({ sourceId: 'offered', title: 'For the house', number: 2, isPublic: false });
});

const titles = async (ctx: typeof owner) => (await listTracks(ctx)).tracks.map(({ title }) => title);

test('an owner sees what is offered, whoever looks after the library the rest too', async () => {
  expect(await titles(owner)).toEqual(['For everybody']);
  expect((await listTracks(manager, { state: 'all' })).tracks).toHaveLength(2);
  await expect(getTrack(owner, hidden.trackId)).rejects.toMatchObject({ key: 'track-not-found' });
  await expect(getTrack(admin, hidden.trackId)).resolves.toMatchObject({ isPublic: false });
  await expect(openTrackFile(owner, hidden.fileId)).rejects.toMatchObject({ key: 'file-not-found' });
});

test('a withdrawn source is gone from lists, player, certificates, files and pipelines in one step, and comes back in one', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-offered-'));
  await copyTrackTo(job, shown.trackId, path.join(directory, 'before'));
  await withdrawSource(admin, { sourceId: 'offered', reason: 'The contract was ended' });
  expect(await titles(owner)).toEqual([]);
  expect((await listAlbums(owner)).albums).toEqual([]);
  await expect(getTrack(owner, shown.trackId)).rejects.toMatchObject({ key: 'track-not-found' });
  await expect(getCertificate(owner, shown.trackId)).rejects.toMatchObject({ key: 'track-not-found' });
  await expect(openTrackFile(owner, shown.fileId)).rejects.toMatchObject({ key: 'file-not-found' });
  const copy = copyTrackTo(job, shown.trackId, path.join(directory, 'during'));
  await expect(copy).rejects.toMatchObject({ key: 'track-not-offered' });
  expect(await getTrack(admin, shown.trackId)).toMatchObject({ isQuarantined: true });
  expect((await listTracks(admin, { state: 'quarantined' })).tracks).toHaveLength(2);
  await restoreSource(admin, { sourceId: 'offered' });
  expect(await titles(owner)).toEqual(['For everybody']);
  await copyTrackTo(job, shown.trackId, path.join(directory, 'after'));
  await rm(directory, { recursive: true });
});

test('rights that have ended offer nothing', async () => {
  const { rights } = sourceOf(site, 'offered');
  await changeSource(admin, 'offered', { rights: { ...rights, validUntil: new Date('2021-01-01') } });
  expect(await titles(owner)).toEqual([]);
  await changeSource(admin, 'offered', { rights });
  expect(await titles(owner)).toEqual(['For everybody']);
});

test('it is the database that keeps to it: the application’s own role sees offered rows only, and changes none', async () => {
  const app = await appClient();
  const { rows } = await app.query('select id from music_track');
  expect(rows).toEqual([{ id: shown.trackId }]);
  expect((await app.query('select id from platform_file')).rows).toEqual([{ id: shown.fileId }]);
  for (const table of [
    'music_import',
    'music_item',
    'music_recipe',
    'music_duplicate',
    'music_preview',
    'music_host',
  ])
    expect((await app.query(`select * from ${table}`)).rows).toEqual([]);
  expect((await app.query(`update music_track set title = 'Stolen'`)).rowCount).toBe(0);
  expect((await app.query('delete from platform_file')).rowCount).toBe(0);
  await expect(app.query(`insert into music_host (host, next_at) values ('x', now())`)).rejects.toThrow(
    /row-level/,
  );
});

test('search finds words by their beginnings, in any order', async () => {
  await makeTrack({ sourceId: 'offered', title: 'Ночной вокзал', number: 3 });
  const found = async (query: string) =>
    (await listTracks(owner, { query })).tracks.map(({ title }) => title);
  expect(await found('вокз ноч')).toEqual(['Ночной вокзал']);
  expect(await found('tones everybody')).toEqual(['For everybody']);
  expect(await found('nothing')).toEqual([]);
  expect(await found("'; drop table music_track; --")).toEqual([]);
  expect(await found('!!!')).toEqual([]);
});
