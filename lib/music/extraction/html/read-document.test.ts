import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '@/tests/doubles/catalogue/catalogue-list';
import { cataloguePage } from '@/tests/doubles/catalogue/catalogue-page';
import { catalogueTrack } from '@/tests/doubles/catalogue/catalogue-track';
import { cleanText } from '../clean-text';
import { mergeLists } from '../merge/merge-lists';
import { readDocument } from './read-document';

const url = 'https://music.example/chart';
const read = (html: string) => {
  const { lists, kind, album } = readDocument(html, url);
  return { tracks: mergeLists(lists, { kind, url })?.tracks ?? [], kind, album, lists };
};
const brief = (html: string) =>
  read(html).tracks.map(({ title, artist, durationMs, streamUrl }) => [artist, title, durationMs, streamUrl]);
const two = [
  ['Ada', 'One', 61_000, 'https://music.example/a/1.mp3'],
  ['Tin & Copper', 'Two', 62_000, 'https://music.example/a/2.mp3'],
];

describe('rows of a document', () => {
  it('are read by their class names, however these are joined', () => {
    const row = (
      n: number,
      artist: string,
      title: string,
    ) => `<div class="playlistItem ${n === 1 ? 'is-active' : ''}">
      <a class="btn-play" data-mp3="/a/${n}.mp3">▶</a><div class="playlistItem__info"><a class="trackTitle" href="/song/${n}">${title}</a>
      <div class="track-artist-name"><a href="/artist/${n}">${artist}</a></div></div><span class="track_duration">1:0${n}</span></div>`;
    expect(
      brief(
        `<nav><a href="/">Home</a><a href="/x">Chart</a></nav><div>${row(1, 'Ada', 'One')}${row(2, 'Tin &amp; Copper', 'Two')}</div>`,
      ),
    ).toEqual(two);
  });

  it('are read without any class names, by the order of their words', () => {
    const row = (n: number, artist: string, title: string) =>
      `<tr><td>${n}.</td><td><a href="/artist/${n}">${artist}</a></td><td><a href="/song/${n}">${title}</a></td><td>1:0${n}</td><td><a href="/a/${n}.mp3">Download</a></td></tr>`;
    expect(brief(`<table>${row(1, 'Ada', 'One')}${row(2, 'Tin &amp; Copper', 'Two')}</table>`)).toEqual(two);
    const line = (n: number, artist: string, title: string) =>
      `<li><b>${artist}</b> — <i>${title}</i> <small>01:0${n}</small><audio controls src="a/${n}.mp3"></audio></li>`;
    expect(
      brief(`<base href="/"><ol>${line(1, 'Ada', 'One')}${line(2, 'Tin &amp; Copper', 'Two')}</ol>`),
    ).toEqual(two);
  });

  it('are read from JSON in an attribute, and from addresses that a click handler names', () => {
    const meta = (n: number, artist: string, title: string) =>
      JSON.stringify({ artist, title, url: `/a/${n}.mp3`, duration: 60 + n, img: '/c.png' })
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;');
    const row = (n: number, artist: string, title: string) =>
      `<li class="tracks__item" data-musmeta="${meta(n, artist, title)}"><span>…</span></li>`;
    expect(brief(`<ul>${row(1, 'Ada', 'One')}${row(2, 'Tin & Copper', 'Two')}</ul>`)).toEqual(two);
    const called = (n: number, artist: string, title: string) =>
      `<p class="song" onclick="play('https://music.example/a/${n}.mp3')"><span class="artist">${artist}</span><span class="title">${title}</span><span class="time">1:0${n}</span></p>`;
    expect(brief(`${called(1, 'Ada', 'One')}${called(2, 'Tin &amp; Copper', 'Two')}`)).toEqual(two);
  });

  it('are told from sections that hold several, from menus and from news', () => {
    const track = (n: number) =>
      `<li class="track"><b class="title">T${n}</b><i class="artist">A${n}</i><u class="time">2:0${n}</u></li>`;
    const section = (from: number) =>
      `<section class="block"><h2 class="title">Block</h2><ul>${[0, 1, 2].map((n) => track(from + n)).join('')}</ul></section>`;
    expect(read(`<main>${section(1)}${section(4)}</main>`).tracks.map(({ title }) => title)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
    ]);
    const news =
      '<article class="news"><h3 class="title">News</h3><span class="author">Me</span><a href="/n">more</a></article>';
    expect(
      read(`<ul><li><a href="/">Home</a></li><li><a href="/x">X</a></li></ul>${news}${news}`).tracks,
    ).toEqual([]);
  });
});

describe('what a document carries and says of itself', () => {
  it('is read from the variables of its scripts', () => {
    const items = JSON.stringify(
      [1, 2].map((id) => ({ id, title: `T${id} {"}`, artist: 'A', duration: 60, url: `/a/${id}.mp3` })),
    );
    expect(
      read(`<script>var a = {x: 1}; window.__STATE__ = {"list": ${items}}; run();</script>`).tracks,
    ).toHaveLength(2);
    expect(
      read(`<script type="application/json" id="data">{"props":{"tracks":${items}}}</script>`).lists[0]?.path,
    ).toBe('script#data props.tracks[]');
  });

  it('is an album, a song or a playlist by Open Graph', () => {
    const meta = (pairs: Record<string, string>) =>
      Object.entries(pairs)
        .map(([name, value]) => `<meta property="${name}" content="${value}">`)
        .join('');
    const song = read(
      meta({
        'og:type': 'music.song',
        'og:title': 'One',
        'music:musician': 'Ada',
        'og:audio': '/a/1.mp3',
        'music:duration': '61',
        'og:image': '/c.png',
      }),
    );
    expect(song.kind).toBe('song');
    expect(song.tracks[0]).toMatchObject({
      title: 'One',
      artist: 'Ada',
      durationMs: 61_000,
      coverUrl: 'https://music.example/c.png',
    });
    const album = read(
      meta({ 'og:type': 'music.album', 'og:title': 'Winter', 'music:release_date': '1999-01-02' }),
    );
    expect(album.album).toEqual({ title: 'Winter', artist: null, year: 1999, coverUrl: null });
  });
});

describe('hostile documents', () => {
  it('are read in time and without failing', () => {
    expect(read('<div>'.repeat(5_000)).tracks).toEqual([]);
    expect(read(`<script type="application/ld+json">${'['.repeat(200_000)}</script>`).tracks).toEqual([]);
    expect(read(`<script>${'a={{'.repeat(20_000)}</script>`).tracks).toEqual([]);
    const rows = '<li class="track"><b class="title">T</b><u class="time">1:00</u></li>'.repeat(4_000);
    expect(read(`<ul>${rows}</ul>`).tracks.length).toBeLessThanOrEqual(2_000);
    expect(read(`<a ${'data-x="{" '.repeat(5_000)}>x</a><base href="javascript:1">`).tracks).toEqual([]);
  });
});

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter(
    (raw) =>
      cleanText(raw) === raw &&
      /[\p{L}\p{N}]/u.test(raw) &&
      cleanText(raw.replace(/</g, '&lt;')) === raw &&
      !raw.includes('&'),
  );

it('every layout of the catalogue gives exactly its tracks, in order, each field from where it is said', () => {
  const track = fc.record({ title: text, artist: text, seconds: fc.integer({ min: 1, max: 3_599 }) });
  const controls = { revealMs: 0, isHeavy: false } as Parameters<typeof cataloguePage>[1];
  fc.assert(
    fc.property(
      fc.array(track, { minLength: 2, maxLength: 20 }),
      fc.constantFrom('json-ld', 'dom'),
      (tracks, layout) => {
        const entries = tracks.map(
          (made, index): CatalogueEntry => ({
            ...catalogueTrack(index + 1),
            ...made,
            stream: `http://127.0.0.2:1/media/${index + 1}.mp3?expires=1&sig=x`,
            scrambled: '',
            cover: `/covers/${index + 1}.png`,
          }),
        );
        const list = { kind: 'chart', title: 'Top', total: entries.length, entries, album: null } as const;
        const found = read(
          cataloguePage(list, controls, {
            layout,
            address: 'plain',
            isLazy: false,
            isRestless: false,
            api: '',
          }),
        ).tracks;
        expect(
          found.map(({ title, artist, durationMs, streamUrl, pageUrl }) => ({
            title,
            artist,
            durationMs,
            streamUrl,
            pageUrl,
          })),
        ).toEqual(
          entries.map(({ title, artist, seconds, stream, number }) => ({
            title,
            artist,
            durationMs: seconds * 1_000,
            streamUrl: stream,
            pageUrl: `https://music.example/track/${number}`,
          })),
        );
        expect(found.every(({ origins }) => origins.title?.evidence === layout)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
