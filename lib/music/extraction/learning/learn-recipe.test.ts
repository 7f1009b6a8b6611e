import { expect, it } from 'vitest';
import type { FoundTrack } from '../found';
import type { Merged } from '../merge/merge-lists';
import { addressShape } from './address-shape';
import { knownPage } from './known-page';
import { learnRecipe } from './learn-recipe';

const url = 'https://music.example/album/12-winter';
const track = (number: number, more: Partial<FoundTrack> = {}): FoundTrack => ({
  key: `id:${number}`,
  title: `T${number}`,
  artist: 'A',
  streamUrl: `https://c.example/${number}.mp3`,
  pageUrl: null,
  coverUrl: null,
  durationMs: 60_000,
  isrc: null,
  album: null,
  year: null,
  origins: {},
  ...more,
});
const found = (count: number, more: Partial<FoundTrack> = {}): Merged => ({
  tracks: Array.from({ length: count }, (_, index) => track(index, more)),
  total: count,
  album: null,
  main: {
    evidence: 'response',
    address: 'https://music.example/api/album/12?sig=9',
    path: 'data.items[]',
    drafts: [{ id: null, fields: {}, paths: { title: 'name', streamUrl: 'files[0].url' } }],
    total: null,
    isWhole: false,
    album: null,
    isLone: false,
  },
});
const usual = { limit: 50, grew: false, usesDocument: false, wasPressed: false };
const taught = (times: number, merged: Merged, of = url) => {
  let recipe: unknown = null;
  for (let time = 0; time < times; time += 1)
    recipe = learnRecipe(recipe, { ...usual, url: of, merged }).recipe;
  return recipe;
};

it('knows a kind of page after three good readings: whose answer, where in it, which fields, what is never told', () => {
  expect(knownPage(taught(2, found(10)), url)).toBeNull();
  const known = knownPage(
    taught(3, found(10, { durationMs: null })),
    'https://music.example/album/77-summer',
  );
  expect(known).toMatchObject({
    place: 'response music.example/api/album/*?sig data.items[]',
    fields: { title: 'name', streamUrl: 'files[0].url' },
    tracks: 10,
    missing: { durationMs: 1, streamUrl: 0 },
    grows: false,
  });
});

it.each([
  ['fewer than half of its tracks', found(4), 'tracks: 10 → 4'],
  ['none at all', null, 'tracks: 10 → 0'],
  ['no addresses any more', found(10, { streamUrl: null }), 'streamUrl: 100 % → 0 %'],
  ['no artists any more', found(10, { artist: '' }), 'artist: 100 % → 0 %'],
])('warns when a page has %s, and goes back to looking at everything', (_, merged, drift) => {
  const odd = learnRecipe(taught(4, found(10)), { ...usual, url, merged });
  expect(odd.drift).toBe(drift);
  expect(knownPage(odd.recipe, url)).toBeNull();
  const well = learnRecipe(odd.recipe, { ...usual, url, merged: found(10) });
  expect(well.drift).toBeNull();
  expect(knownPage(well.recipe, url)).not.toBeNull();
});

it('does not warn where fewer were wanted, where little was known, or of pages of another kind', () => {
  const recipe = taught(4, found(40));
  expect(learnRecipe(recipe, { ...usual, url, limit: 5, merged: found(5) }).drift).toBeNull();
  expect(
    learnRecipe(recipe, { ...usual, url: 'https://music.example/track/5', merged: found(1) }).drift,
  ).toBeNull();
  expect(learnRecipe(taught(2, found(40)), { ...usual, url, merged: found(3) }).drift).toBeNull();
});

it('takes what has been odd ten times for how it is now', () => {
  let recipe: unknown = taught(4, found(40));
  const drifts = Array.from({ length: 12 }, () => {
    const learned = learnRecipe(recipe, { ...usual, url, merged: found(3) });
    recipe = learned.recipe;
    return learned.drift === null;
  });
  expect(drifts.indexOf(true)).toBe(10);
});

it('survives a recipe that is none, and remembers forty kinds of pages at most', () => {
  for (const broken of [
    null,
    'x',
    { version: 2 },
    { version: 1, pages: { [addressShape(url)]: { runs: 'many' } } },
  ])
    expect(learnRecipe(broken, { ...usual, url, merged: found(3) }).drift).toBeNull();
  let recipe: unknown = null;
  for (let kind = 0; kind < 60; kind += 1)
    recipe = learnRecipe(recipe, {
      ...usual,
      url: `https://music.example/${'abcdefghij'[kind % 10]}${'abcdef'[Math.floor(kind / 10)]}/1`,
      merged: found(1),
    }).recipe;
  expect(Object.keys((recipe as { pages: object }).pages)).toHaveLength(40);
});

it.each([
  ['https://m.example/album/3', 'https://m.example/album/944-x', true],
  ['https://m.example/search?q=a', 'https://m.example/search?q=b', true],
  ['https://m.example/chart', 'https://m.example/fresh', false],
  ['https://m.example/track/3', 'https://m.example/album/3', false],
])('%s and %s are one kind of page: %s', (one, other, same) => {
  expect(addressShape(one) === addressShape(other)).toBe(same);
});
