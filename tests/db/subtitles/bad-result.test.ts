import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ClipFacts } from '@/lib/subtitles/intake/schemas';
import { ClipOptions, type Cue } from '@/lib/subtitles/schemas';
import type { ClipWish, StageData, StageName, Workbench } from '@/lib/subtitles/stage';
import { verifyStage } from '@/lib/subtitles/stages/verify-stage';
import { companyContextOf } from '@/tests/factories/contexts';
import { smallClip } from '@/tests/factories/small-clip';

const directory = mkdtempSync(path.join(tmpdir(), 'x8-bad-'));
const original = smallClip(directory, 'original.mp4', 4);
const cues: Cue[] = [{ id: 'c1', from: 500, to: 3_000, lines: ['Come in the morning'] }];
const facts: ClipFacts = {
  ...{ demuxer: 'mov', lengthMs: 4_000, width: 160, height: 120, pixelAspect: 1, rotation: 0, fps: 10 },
  ...{ variableRate: false, videoCodec: 'h264', audioCodec: 'aac', channels: 1, hasAudio: true },
  ...{ sizeBytes: 10_000, startMs: 0 },
};

/** The last look at a result, as if it had been rendered from the original. */
function look(result: string, subtitles: boolean): Promise<unknown> {
  const here = mkdtempSync(path.join(directory, 'look-'));
  const wish: ClipWish = {
    source: { kind: 'file', fileId: 'med' },
    name: 'original.mp4',
    options: ClipOptions.parse({ subtitles }),
    rules: { maxSeconds: 60, maxHeight: 720, maxUploadMegabytes: 100, watermark: false },
    handCues: { language: 'en', cues },
  };
  const found: { [N in StageName]?: StageData<N> } = {
    probe: facts,
    render: { width: 160, height: 120, copied: false, follows: false },
  };
  const data = <N extends StageName>(stage: N) => (found[stage] ?? null) as StageData<N> | null;
  const bench: Workbench = {
    ctx: companyContextOf('COMP000'),
    wish,
    directory: here,
    signal: undefined,
    data,
    hash: () => null,
    need: (stage) => {
      const known = data(stage);
      if (!known) throw new Error(stage);
      return known;
    },
    file: async (stage, _, name) => {
      const to = path.join(here, name);
      copyFileSync(stage === 'fetch' ? original : result, to);
      return to;
    },
    source: () => Promise.reject(new Error('not asked for')),
    watermark: () => Promise.resolve(null),
    music: () => Promise.resolve(null),
    once: () => Promise.reject(new Error('not asked for')),
    tell: () => {},
  };
  return verifyStage.make(bench);
}

const level = ['-af', 'loudnorm=I=-14:TP=-1.5:LRA=11', '-ar', '48000'];
const made = (name: string, seconds: number, ...more: string[]): string =>
  smallClip(directory, name, seconds, [...level, ...more]);

test.each([
  ['letters that are not there', () => look(made('bare.mp4', 4), true), /0 pixels of 16 letters/],
  [
    'a length that is not that of the original',
    () => look(made('short.mp4', 3), false),
    /ends at \d+ ms, not \d+/,
  ],
  ['another size', () => look(made('large.mp4', 4, '-s', '320x240'), false), /320×240 instead of 160×120/],
  [
    'sound that hurts',
    () => look(smallClip(directory, 'loud.mp4', 4, ['-af', 'volume=18dB']), false),
    /LUFS/,
  ],
  ['no sound', () => look(smallClip(directory, 'mute.mp4', 4, ['-an']), false), /no sound/],
] as const)('%s: the video goes no further', async (_, checked, cause) => {
  await expect(checked()).rejects.toMatchObject({
    code: 'unavailable',
    key: 'clip-result-bad',
    cause: { message: expect.stringMatching(cause) },
  });
});

test('one that is as it should be does', async () => {
  expect(await look(made('good.mp4', 4), false)).toMatchObject({ data: { cuesSeen: 0 } });
});
