import { expect, test } from 'vitest';
import { albumKey } from './album-key';

const album = { artist: 'Björk', title: 'Homogenic (Live)', year: 1997, sourceId: 'one' };

test('an album is the same however its names are written', () => {
  expect(albumKey({ ...album, artist: 'BJÖRK ', title: 'homogenic – live' })).toBe(albumKey(album));
  expect(albumKey({ ...album, artist: 'Bjo\u0308rk' })).toBe(albumKey(album));
});

test.each([{ artist: 'Bjork & Co' }, { title: 'Homogenic' }, { year: 1998 }, { year: null }])(
  'with %j it is another',
  (change) => {
    expect(albumKey({ ...album, ...change })).not.toBe(albumKey(album));
  },
);

test('without a year, albums of two sources are two', () => {
  const nameless = { ...album, year: null };
  expect(albumKey({ ...nameless, sourceId: 'two' })).not.toBe(albumKey(nameless));
  expect(albumKey({ ...album, sourceId: 'two' })).toBe(albumKey(album));
});

test('titles of signs only stay apart', () => {
  expect(albumKey({ ...album, title: '!!!' })).not.toBe(albumKey({ ...album, title: '÷' }));
});
