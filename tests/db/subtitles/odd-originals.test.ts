import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '@/lib/platform/time/system-clock';
import { ClipOptions, makeClip } from '@/lib/subtitles';
import { companyContextOf } from '@/tests/factories/contexts';

const directory = mkdtempSync(path.join(tmpdir(), 'x8-odd-'));
const ctx = companyContextOf('', { actor: { kind: 'operator' }, clock: systemClock });
const srt = '1\n00:00:00,500 --> 00:00:02,500\nCome in the morning\n';

const picture = (size = '320x180', rate = 25): string[] => [
  ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=3`],
];
const sound = (seconds = 3): string[] => ['-f', 'lavfi', '-i', `sine=d=${seconds}`];
const quick = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];

function film(name: string, ...args: string[]): string {
  const file = path.join(directory, name);
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, file]);
  return file;
}

/** As phones record upright: lying pictures with a note to turn them. */
function turned(): string {
  const lying = film('lying.mp4', ...picture(), ...sound(), ...quick, '-c:a', 'aac');
  return film('turned.mp4', '-i', lying, '-c', 'copy', '-metadata:s:v', 'rotate=90');
}

test.each([
  [
    'sound that goes on after the pictures',
    () => film('late.mp4', ...picture(), ...sound(5), ...quick),
    'crop',
  ],
  [
    'pictures that go on after the sound',
    () => film('mute.mp4', ...picture(), ...sound(1), ...quick),
    'none',
  ],
  ['no sound', () => film('silent.mp4', ...picture(), ...quick), 'follow'],
  ['a stream with one key picture', () => film('one.ts', ...picture(), ...sound(), ...quick), 'blur'],
  [
    'WebM of a browser',
    () =>
      film(
        'web.webm',
        ...picture(),
        ...sound(),
        '-c:v',
        'libvpx',
        '-deadline',
        'realtime',
        '-c:a',
        'libopus',
      ),
    'none',
  ],
  ['Matroska', () => film('film.mkv', ...picture(), ...sound(), ...quick), 'crop'],
  ['AVI', () => film('old.avi', ...picture(), ...sound(), '-c:v', 'mpeg4', '-c:a', 'mp3'), 'none'],
  ['120 pictures a second', () => film('fast.mp4', ...picture('320x180', 120), ...quick), 'none'],
  ['8 pictures a second', () => film('slow.mp4', ...picture('320x180', 8), ...quick), 'blur'],
  [
    'pixels that are not square',
    () => film('dv.mp4', ...picture('180x144'), '-vf', 'setsar=64/45', ...quick),
    'crop',
  ],
  [
    'pictures that come unevenly',
    () => film('uneven.mp4', ...picture(), '-vf', "select='lt(mod(n,7),4)'", '-vsync', 'vfr', ...quick),
    'follow',
  ],
] as const)(
  '%s',
  async (name, make, vertical) => {
    const input = make();
    const { facts, report } = await makeClip(ctx, {
      input,
      out: path.join(directory, `${path.basename(input)}-out.mp4`),
      watermark: null,
      wish: {
        options: ClipOptions.parse({ vertical, given: { kind: 'subtitles', content: srt } }),
        handCues: null,
        rules: { maxSeconds: 60, maxHeight: 720, maxUploadMegabytes: 100, watermark: true },
      },
    });
    expect({ name, seen: facts.cuesSeen, cues: report?.cues }).toEqual({ name, seen: 1, cues: 1 });
  },
  60_000,
);

test('a video that is held upright stays so', async () => {
  const { facts } = await makeClip(ctx, {
    input: turned(),
    out: path.join(directory, 'upright.mp4'),
    watermark: null,
    wish: {
      options: ClipOptions.parse({ given: { kind: 'subtitles', content: srt } }),
      handCues: null,
      rules: { maxSeconds: 60, maxHeight: 720, maxUploadMegabytes: 100, watermark: false },
    },
  });
  expect([facts.width, facts.height]).toEqual([180, 320]);
}, 60_000);
