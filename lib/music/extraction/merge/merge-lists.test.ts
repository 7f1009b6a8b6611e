import { expect, it } from 'vitest';
import type { Evidence } from '../found';
import { placeOf } from '../learning/place-of';
import type { DraftFields, TrackDraft, TrackList } from '../track-draft';
import { mergeLists } from './merge-lists';

const page = 'https://music.example/chart';
const draft = (fields: DraftFields, id: string | null = null): TrackDraft => ({ id, fields, paths: {} });
const list = (evidence: Evidence, drafts: TrackDraft[], more: Partial<TrackList> = {}): TrackList => ({
  evidence,
  address: evidence === 'response' ? 'https://music.example/api/chart' : 'document',
  path: 'items[]',
  drafts,
  total: null,
  isWhole: false,
  album: null,
  isLone: false,
  ...more,
});
const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    draft(
      {
        title: `T${from + index}`,
        artist: 'A',
        durationMs: 60_000,
        streamUrl: `https://c.example/${from + index}.mp3`,
      },
      String(from + index),
    ),
  );
const merged = (...lists: TrackList[]) => mergeLists(lists, { kind: null, url: page }) ?? expect.fail();

it('makes one track of what several evidences say of it, each field from whoever is believed first', () => {
  const { tracks } = merged(
    list('dom', [
      draft({ title: 'ONE (cut…', artist: 'ada', durationMs: 61_000, pageUrl: `${page}/1` }, '1'),
      draft({ title: 'Two', artist: 'Ada', durationMs: 62_000, coverUrl: 'https://i.example/2.png' }, '2'),
    ]),
    list('json-ld', [
      draft({ title: 'One', artist: 'Ada', isrc: 'USRC17607839', pageUrl: `${page}/1` }),
      draft({ title: 'Two', artist: 'Ada', album: 'Winter' }),
    ]),
    list('response', [
      draft({ title: 'Two', artist: 'Ada', streamUrl: 'https://c.example/2.mp3?sig=b' }, '2'),
    ]),
  );
  expect(tracks).toHaveLength(2);
  expect(tracks[1]).toMatchObject({
    key: 'id:2',
    title: 'Two',
    album: 'Winter',
    durationMs: 62_000,
    streamUrl: 'https://c.example/2.mp3?sig=b',
    coverUrl: 'https://i.example/2.png',
  });
  const evidence = Object.fromEntries(
    Object.entries(tracks[1]?.origins ?? {}).map(([field, origin]) => [field, origin.evidence]),
  );
  expect(evidence).toEqual({
    title: 'response',
    artist: 'response',
    streamUrl: 'response',
    album: 'json-ld',
    durationMs: 'dom',
    coverUrl: 'dom',
  });
});

it('keeps two tracks of one name apart, within a list and across lists', () => {
  const same = { title: 'Intro', artist: 'Ada' };
  const { tracks } = merged(
    list('response', [
      draft({ ...same, durationMs: 30_000 }, '7'),
      draft({ ...same, durationMs: 95_000 }, '8'),
    ]),
    list('dom', [
      draft({ ...same, durationMs: 95_000, coverUrl: 'https://i.example/8.png' }),
      draft({ ...same, durationMs: 30_000, coverUrl: 'https://i.example/7.png' }),
    ]),
  );
  expect(tracks.map(({ key, coverUrl }) => [key, coverUrl]).sort()).toEqual([
    ['id:7', 'https://i.example/7.png'],
    ['id:8', 'https://i.example/8.png'],
  ]);
  const nameless = merged(
    list('dom', [draft({ ...same, durationMs: 30_000 }), draft({ ...same, durationMs: 95_000 })]),
  );
  expect(new Set(nameless.tracks.map(({ key }) => key)).size).toBe(2);
});

it('leaves out what the page has beside its list, even when that comes first', () => {
  const aside = list('response', numbered(100, 12), { address: 'https://music.example/api/recommended' });
  const { tracks } = merged(aside, list('response', numbered(1, 10)));
  expect(tracks.map(({ title }) => title)).toEqual(Array.from({ length: 10 }, (_, index) => `T${index + 1}`));
});

it('takes the list where pages of this kind have had theirs', () => {
  const lists = ['left', 'right'].map((side) =>
    list('response', numbered(side === 'left' ? 1 : 50, 10), { path: `${side}[]` }),
  );
  const place = placeOf(lists[1] ?? expect.fail());
  expect(mergeLists(lists, { kind: null, url: page })?.main.path).toBe('left[]');
  expect(mergeLists(lists, { kind: null, url: page, place })?.main.path).toBe('right[]');
});

it('takes the one song of a song’s page and not the list beside it', () => {
  const song = list('response', [draft({ title: 'One', artist: 'Ada', durationMs: 61_000 }, '1')], {
    path: 'track',
    isLone: true,
  });
  const others = list(
    'response',
    [1, 2, 3].map((id) => draft({ title: `T${id}`, artist: 'B', durationMs: 61_000 }, `${id}0`)),
    { path: 'more[]' },
  );
  expect(mergeLists([others, song], { kind: 'song', url: page })?.tracks.map(({ title }) => title)).toEqual([
    'One',
  ]);
  expect(mergeLists([others, song], { kind: null, url: page })?.tracks).toHaveLength(3);
});

it('joins the pages of a list in the order they came; an address that came later is the one that holds', () => {
  const part = (offset: number, ids: number[], sign: string) =>
    list(
      'response',
      ids.map((id) =>
        draft({ title: `T${id}`, artist: 'A', streamUrl: `https://c.example/${id}.mp3?${sign}` }, String(id)),
      ),
      {
        address: `https://music.example/api/chart?offset=${offset}&genre=folk`,
        total: 4,
      },
    );
  const { tracks, total } = merged(part(0, [1, 2], 'a'), part(2, [2, 3, 4], 'b'));
  expect(tracks.map(({ key, streamUrl }) => `${key} ${streamUrl?.slice(-1)}`)).toEqual([
    'id:1 a',
    'id:2 b',
    'id:3 b',
    'id:4 b',
  ]);
  expect(total).toBe(4);
});

it('has the order and the number of the longest list, and the addresses of the shorter one', () => {
  const names = [1, 2, 3, 4].map((id) =>
    draft({ title: `T${id}`, artist: 'A', durationMs: 60_000, pageUrl: `${page}/${id}` }),
  );
  const begun = [3, 1].map((id) =>
    draft({
      title: `T${id}`,
      artist: 'A',
      durationMs: 60_400,
      streamUrl: `https://c.example/${id}.mp3`,
      coverUrl: 'https://i.example/x.png',
    }),
  );
  const { tracks } = merged(list('response', begun), list('json-ld', names));
  expect(tracks.map(({ title, streamUrl }) => [title, streamUrl !== null])).toEqual([
    ['T1', true],
    ['T2', false],
    ['T3', true],
    ['T4', false],
  ]);
});

it('takes artist, title and year of an album where a track has none, and parts them where one line has both', () => {
  const album = { title: 'Winter', artist: 'Ada', year: 1999, coverUrl: 'https://i.example/w.png' };
  const [track] = merged(
    list('response', [draft({ title: 'Snow – Live', durationMs: 1_000 })], { album }),
  ).tracks;
  expect(track).toMatchObject({
    title: 'Snow – Live',
    artist: 'Ada',
    album: 'Winter',
    year: 1999,
    coverUrl: 'https://i.example/w.png',
  });
  const [parted] = merged(list('dom', [draft({ title: 'Ada – Snow - Live', durationMs: 1_000 })])).tracks;
  expect(parted).toMatchObject({ artist: 'Ada', title: 'Snow - Live' });
});

it('believes what an operator has pointed at before anything else', () => {
  const pointed = list('selectors', [draft({ title: 'Mine', artist: 'Ada' })]);
  const loud = list(
    'response',
    [1, 2, 3].map((id) =>
      draft({ title: `T${id}`, artist: 'B', durationMs: 9_000, streamUrl: `https://c.example/${id}.mp3` }),
    ),
  );
  expect(merged(loud, pointed).tracks.map(({ title }) => title)).toEqual(['Mine']);
});

it('gives nothing for nothing, and keys of at most 200 letters', () => {
  expect(mergeLists([], { kind: null, url: page })).toBeNull();
  const [track] = merged(
    list('dom', [draft({ title: 'x'.repeat(300), artist: 'y'.repeat(300), durationMs: 5 })]),
  ).tracks;
  expect(track?.key.length).toBeLessThanOrEqual(200);
});
