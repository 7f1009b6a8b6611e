import { expect, test } from 'vitest';
import { verifyAudio } from './verify-audio';

const end = (foundSeconds: number, toldSeconds: number | null): string => {
  try {
    verifyAudio(
      { durationMs: foundSeconds * 1_000 },
      { durationMs: toldSeconds === null ? null : toldSeconds * 1_000 },
    );
    return 'fine';
  } catch (error) {
    const { key, params } = error as { key: string; params: { found: string; told: string } };
    return `${key} ${params.found} of ${params.told}`;
  }
};

test.each([
  [200, 200, 'fine'],
  [198, 200, 'fine'],
  [202, 200, 'fine'],
  // Two in a hundred of a long one, two seconds of a short one.
  [204, 200, 'fine'],
  [205, 200, 'track-length-differs 3:25 of 3:20'],
  [12, 10, 'fine'],
  [12.1, 10, 'track-length-differs 0:12 of 0:10'],
  [30, 200, 'track-is-preview 0:30 of 3:20'],
  [31.5, 200, 'track-is-preview 0:32 of 3:20'],
  [90, 200, 'track-is-preview 1:30 of 3:20'],
  [30, 45, 'track-length-differs 0:30 of 0:45'],
  [75, 200, 'track-length-differs 1:15 of 3:20'],
  [400, 200, 'track-length-differs 6:40 of 3:20'],
  [30, 3_725, 'track-is-preview 0:30 of 1:02:05'],
  [30, null, 'fine'],
  [30, 0, 'fine'],
])('%d seconds, told as %s: %s', (found, told, said) => {
  expect(end(found, told)).toBe(said);
});
