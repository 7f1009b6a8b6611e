import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ClipTap, clipTap } from './clip-tap';

const wish = 'wsh_00000000000000000000000001';
const clip = 'clip_00000000000000000000000001';
const taps: readonly ClipTap[] = [
  { do: 'menu' },
  { do: 'speak', language: 'ru' },
  { do: 'set', wish, option: 'subtitles', value: 'no' },
  { do: 'set', wish, option: 'to', value: 'zh-Hant' },
  { do: 'set', wish, option: 'vertical', value: 'follow' },
  { do: 'page', wish, page: 'options', nr: 12 },
  { do: 'make', wish },
  { do: 'locked', what: 'translation' },
  { do: 'show', clip },
  { do: 'redo', clip, page: 'style' },
  { do: 'buy', tier: 'CREATOR', period: 'year' },
  { do: 'cast', broadcast: 'bct_00000000000000000000000001' },
];

test.each(taps)('what a button carries is read as it was written, in at most 64 bytes: $do', (tap) => {
  const data = clipTap.write(tap);
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  expect(clipTap.read(data)).toEqual(tap);
});

test('what no button says is nothing', () => {
  for (const data of [
    '',
    'make',
    'make:x',
    `set:${wish}:to`,
    `set:${wish}:x:y`,
    'constructor',
    'buy:FREE:month',
  ])
    expect(clipTap.read(data), data).toBeNull();
  fc.assert(fc.property(fc.string(), (data) => clipTap.read(data) === null || /^\w+/.test(data)));
});
