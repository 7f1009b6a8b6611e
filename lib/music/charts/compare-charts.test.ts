import { expect, test } from 'vitest';
import { compareCharts } from './compare-charts';

const chart = (...keys: string[]) =>
  keys.map((trackKey, index) => ({
    position: index + 1,
    trackKey,
    title: trackKey,
    artist: 'a',
    trackId: null,
  }));

test('each place says how it moved, and who is gone is named', () => {
  const { positions, gone } = compareCharts(chart('b', 'a', 'c', 'e'), chart('a', 'b', 'c', 'd'));
  expect(positions.map(({ title, move, previous }) => [title, move, previous])).toEqual([
    ['b', 'up', 2],
    ['a', 'down', 1],
    ['c', 'same', 3],
    ['e', 'new', null],
  ]);
  expect(gone).toEqual([{ position: 4, title: 'd', artist: 'a' }]);
});

test('the first chart is all new', () => {
  const { positions, gone } = compareCharts(chart('a', 'b'), []);
  expect(positions.map(({ move }) => move)).toEqual(['new', 'new']);
  expect(gone).toEqual([]);
});
