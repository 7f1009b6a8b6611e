import { expect, test } from 'vitest';
import { sumPools } from './sum-pools';

const pool = {
  initialized: true,
  browsers: 1,
  activePages: 5,
  maxCapacity: 15,
  utilization: '33.3%',
  heldBy: null,
};

test('one pool is told as it is', () => {
  expect(sumPools([pool])).toEqual(pool);
});

test('several are told as one, with what holds the first of them', () => {
  const other = { ...pool, activePages: 10, heldBy: 'host music.example: 1.0 s' };
  expect(sumPools([pool, other])).toEqual({
    initialized: true,
    browsers: 2,
    activePages: 15,
    maxCapacity: 30,
    utilization: '50.0%',
    heldBy: other.heldBy,
  });
});

test('none: nothing is there', () => {
  expect(sumPools([])).toMatchObject({ initialized: false, maxCapacity: 0, utilization: '0.0%' });
});
