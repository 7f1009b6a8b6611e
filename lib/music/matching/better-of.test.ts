import { expect, test } from 'vitest';
import { betterOf, type Quality } from './better-of';

const mp3 = (more: Partial<Quality> = {}): Quality => ({
  codec: 'mp3',
  bitrateKbps: 192,
  sampleRate: 44_100,
  channels: 2,
  ...more,
});
/** From the worst to the best. */
const order: readonly Quality[] = [
  mp3({ bitrateKbps: 64 }),
  mp3({ channels: 1 }),
  mp3(),
  mp3({ sampleRate: 48_000 }),
  mp3({ codec: 'aac' }),
  mp3({ codec: 'opus' }),
  mp3({ bitrateKbps: 320 }),
  mp3({ codec: 'flac', bitrateKbps: 700 }),
  mp3({ codec: 'pcm', bitrateKbps: 2_300, sampleRate: 48_000 }),
];

test('the better one is kept, whichever comes first; of two that are as good, the first', () => {
  for (const [at, one] of order.entries())
    for (const [place, other] of order.entries())
      expect([at, place, betterOf(one, other)]).toEqual([at, place, at >= place ? 'first' : 'second']);
});
