import { expect, test } from 'vitest';
import { poolSize } from './pool-size';

const gb = 1_073_741_824;

test.each([
  [
    { cores: 1, memory: 2 * gb },
    { browsers: 1, pages: 3 },
  ],
  [
    { cores: 2, memory: 8 * gb },
    { browsers: 1, pages: 5 },
  ],
  [
    { cores: 4, memory: 8 * gb },
    { browsers: 2, pages: 5 },
  ],
  [
    { cores: 64, memory: 64 * gb },
    { browsers: 3, pages: 5 },
  ],
  [
    { cores: 64, memory: gb / 2 },
    { browsers: 1, pages: 5 },
  ],
])('%j carries %j', (machine, size) => {
  expect(poolSize(machine)).toEqual(size);
});

test('what is set by hand is taken', () => {
  expect(poolSize({ cores: 2, memory: gb }, { browsers: 5 })).toEqual({ browsers: 5, pages: 2 });
  expect(poolSize({ cores: 2, memory: gb }, { browsers: 2, pages: 7 })).toEqual({ browsers: 2, pages: 7 });
});
