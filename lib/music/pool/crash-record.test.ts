import { expect, test } from 'vitest';
import { crashRecord } from './crash-record';

const page = 'https://music.test/1';

test('an address rests for half an hour after two crashes of its own, or four of its browsers', () => {
  let now = 0;
  const record = crashRecord(() => now);
  record.note(page, 'page');
  expect(record.restFor(page)).toBe(0);
  now = 60_000;
  record.note(page, 'page');
  expect(record.restFor(page)).toBe(1_800_000);
  expect(record.restFor('https://music.test/2')).toBe(0);
  now += 1_800_000;
  expect(record.restFor(page)).toBe(0);
  for (let times = 0; times < 4; times += 1) {
    expect(record.restFor('https://music.test/3')).toBe(0);
    record.note('https://music.test/3', 'browser');
  }
  expect(record.restFor('https://music.test/3')).toBe(1_800_000);
});

test('crashes are forgotten after an hour', () => {
  let now = 0;
  const record = crashRecord(() => now);
  record.note(page, 'page');
  now = 3_600_001;
  record.note(page, 'page');
  expect(record.restFor(page)).toBe(0);
});
