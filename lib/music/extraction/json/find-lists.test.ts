import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text';
import { findLists } from './find-lists';

const place = {
  evidence: 'response' as const,
  address: 'https://music.example/api',
  base: 'https://music.example/',
};
const one = (json: unknown) => {
  const lists = findLists(json, place);
  expect(lists).toHaveLength(1);
  return lists[0] ?? expect.fail();
};
const first = (json: unknown) => one(json).drafts[0] ?? expect.fail();

describe('whatever a site calls its fields', () => {
  it('reads one-letter names where they make sense together', () => {
    const { fields } = first([{ i: 4, t: 'Снег', a: 'Север', d: '3:45', u: '//cdn.example/f/4.mp3' }]);
    expect(fields).toMatchObject({
      title: 'Снег',
      artist: 'Север',
      durationMs: 225_000,
      streamUrl: 'https://cdn.example/f/4.mp3',
    });
  });

  it('reads Russian names, lists of artists, pictures of several sizes and the best of several files', () => {
    const { fields, paths, id } = first({
      результат: [
        {
          track_id: 12,
          название: 'Дым &amp; Снег',
          artists: [{ name: 'Ольга' }, { name: 'Север' }],
          album: {
            title: 'Зима',
            images: [
              { url: '/s.jpg', width: 64 },
              { url: '/l.jpg', width: 640 },
            ],
          },
          duration_ms: 201_500,
          files: [
            { bitrate: 128, url: '/f/a' },
            { bitrate: 320, url: '/f/b' },
          ],
          external_ids: { isrc: 'us-rc1-76-07839' },
          release_date: '2019-04-01',
          preview_url: 'https://p.example/30s.mp3',
        },
      ],
    });
    expect(id).toBe('12');
    expect(fields).toEqual({
      title: 'Дым & Снег',
      artist: 'Ольга, Север',
      album: 'Зима',
      coverUrl: 'https://music.example/l.jpg',
      durationMs: 201_500,
      streamUrl: 'https://music.example/f/b',
      isrc: 'USRC17607839',
      year: 2019,
    });
    expect(paths).toMatchObject({ streamUrl: 'files[1].url', artist: 'artists[].name' });
  });

  it('takes neither previews nor scrambled addresses nor pages for sounds', () => {
    const track = { title: 'x', artist: 'y', duration: 180 };
    expect(first([{ ...track, preview_url: 'https://p.example/x.mp3' }]).fields.streamUrl).toBeUndefined();
    expect(first([{ ...track, url: '=cXM/3kLw0JGhSXZ' }]).fields.streamUrl).toBeUndefined();
    expect(first([{ ...track, url: '/track/5' }]).fields).toMatchObject({
      pageUrl: 'https://music.example/track/5',
    });
    expect(first([{ ...track, stream: 'blob:https://music.example/1' }]).fields.streamUrl).toBeUndefined();
    expect(first([{ ...track, stream: 'https://cdn.example/list.m3u8' }]).fields.streamUrl).toBeUndefined();
  });

  it('tells seconds from milliseconds by the whole list, and by itself where a track stands alone', () => {
    const list = (lengths: number[]) =>
      lengths.map((duration, id) => ({ id, title: `t${id}`, artist: 'a', duration }));
    expect(one(list([180, 215, 9_100])).drafts.map(({ fields }) => fields.durationMs)).toEqual([
      180_000, 215_000, 9_100_000,
    ]);
    expect(one(list([5_000, 215_000, 240_000])).drafts[0]?.fields.durationMs).toBe(5_000);
    expect(first({ track: { title: 't', artist: 'a', duration: 201_000 } }).fields.durationMs).toBe(201_000);
  });
});

describe('wherever it stands', () => {
  const track = { title: 'x', artist: 'y', duration: 180, url: '/x.mp3' };

  it('finds lists in wrappers of items, in maps by number and behind edges', () => {
    expect(one({ data: { chart: { edges: [{ node: { track } }, { node: { track } }] } } }).path).toBe(
      'data.chart.edges[].node.track',
    );
    expect(one({ entities: { tracks: { 17: track, 18: track } } }).drafts).toHaveLength(2);
    expect(
      one({
        lines: [
          { position: 1, track },
          { position: 2, track },
        ],
      }).path,
    ).toBe('lines[].track');
  });

  it('reads totals, ends and albums around a list', () => {
    const list = one({
      album: { title: 'Зима', artist: { name: 'Север' }, year: 1999 },
      tracks: [track, track],
      meta: { total: 40 },
    });
    expect(list).toMatchObject({ total: 40, album: { title: 'Зима', artist: 'Север', year: 1999 } });
    expect(one({ tracks: [track], hasMore: false })).toMatchObject({ isWhole: true, total: 1 });
    expect(one({ tracks: [track], total: 'many' }).total).toBeNull();
  });

  it('leaves albums, artists, news and videos alone', () => {
    const albums = [1, 2].map((id) => ({ id, title: 'A', artist: 'B', cover: '/c.jpg', tracks_count: 9 }));
    const news = [1, 2].map((id) => ({ id, title: 'A', author: 'B', url: '/n', text: '…' }));
    const videos = [1, 2].map((id) => ({
      id,
      type: 'video',
      title: 'A',
      author: 'B',
      duration: 60,
      url: '/v',
    }));
    expect(findLists({ albums, news, videos, people: [{ name: 'x', image: '/x.png' }] }, place)).toEqual([]);
  });
});

describe('hostile answers', () => {
  it('reads the beginning of what is huge, and stops where it is deep', () => {
    const many = Array.from({ length: 100_000 }, (_, id) => ({
      id,
      title: `t${id}`,
      artist: 'a',
      duration: 5,
    }));
    expect(one({ many }).drafts).toHaveLength(2_000);
    let deep: unknown = many.slice(0, 2);
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(findLists({ deep }, place)).toEqual([]);
    expect(
      findLists(
        Array.from({ length: 1_000_000 }, () => []),
        place,
      ),
    ).toEqual([]);
  });

  it('is not touched by names of prototypes, and cuts what is long', () => {
    const json: unknown = JSON.parse(
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"tracks":[{"__proto__":{"title":"p"},"title":"${'x'.repeat(100_000)}","artist":"y","duration":3,"toString":"z","id":"${'9'.repeat(9_000)}"}]}`,
    );
    const { fields, id } = first(json);
    expect(fields.title).toHaveLength(300);
    expect(id?.length).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        for (const { drafts } of findLists(json, place)) expect(drafts.length).toBeGreaterThan(0);
      }),
    );
  });
});

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((raw) => cleanText(raw) === raw && raw.trim() !== '');
const names = {
  title: ['title', 'name', 'track_name', 'songTitle'],
  artist: ['artist', 'performer', 'artistName', 'singer'],
  url: ['url', 'stream_url', 'mp3', 'audioUrl', 'file'],
  duration: ['duration', 'length', 'dur', 'durationSeconds'],
  id: ['id', 'track_id', 'uuid'],
} as const;

it('gives exactly the tracks of a list, in their order, under any names and behind any wrapping', () => {
  const named = fc.record({
    title: fc.constantFrom(...names.title),
    artist: fc.constantFrom(...names.artist),
    url: fc.constantFrom(...names.url),
    duration: fc.constantFrom(...names.duration),
    id: fc.constantFrom(...names.id),
  });
  const track = fc.record({
    title: text,
    artist: text,
    seconds: fc.integer({ min: 1, max: 7_000 }),
    asObject: fc.boolean(),
  });
  const wrap = fc.constantFrom<(list: unknown[]) => unknown>(
    (list) => list,
    (list) => ({ response: { items: list } }),
    (list) => ({ ok: true, data: [{ tracks: list }] }),
    (list) => ({ edges: list.map((node) => ({ cursor: 'x', node })) }),
  );
  fc.assert(
    fc.property(named, fc.array(track, { minLength: 2, maxLength: 30 }), wrap, (keys, tracks, wrapped) => {
      const items = tracks.map(({ title, artist, seconds, asObject }, index) => ({
        [keys.id]: index + 1,
        [keys.title]: title,
        [keys.artist]: asObject ? { name: artist } : artist,
        [keys.duration]: seconds,
        [keys.url]: `/media/${index + 1}.mp3?sig=x`,
      }));
      expect(one(wrapped(items)).drafts.map(({ id, fields }) => ({ id, ...fields }))).toEqual(
        tracks.map(({ title, artist, seconds }, index) => ({
          id: String(index + 1),
          title,
          artist,
          durationMs: seconds * 1_000,
          streamUrl: `https://music.example/media/${index + 1}.mp3?sig=x`,
        })),
      );
    }),
    { numRuns: 200 },
  );
});
