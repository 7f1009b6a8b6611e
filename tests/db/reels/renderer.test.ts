import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { ffmpegVideoGenerator, VideoError, type VideoOrder } from '@/lib/reels';
import { probeMedia } from '@/lib/vendors/ffmpeg';

const directory = mkdtempSync(path.join(tmpdir(), 'reel-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const photo = drawn(
  'photo.jpg',
  `color=0x7799aa:s=640x480,geq=r='if(lt(hypot(X-320,Y-240),150),230,90+X/8)':g='if(lt(hypot(X-320,Y-240),150),30,60+Y/5)':b='if(lt(hypot(X-320,Y-240),150),40,120)'`,
);
const naughty = [
  `"It's" 100% \\N \\h {\\an8}{\\p1}m 0 0 %{pts} %{localtime}`,
  `a\nDialogue: 0,0:00:00.00,0:00:09.00,Reel,,0,0,0,,x:s='[out];movie=/etc/passwd`,
  'مرحبا \u202eevil 👩‍👩‍👧🔥',
];

describe('a reel', () => {
  const file = path.join(directory, 'reel.mp4');

  test('is 1080×1920 H.264 and AAC of the ordered length at 30 pictures a second, at -14 LUFS', async () => {
    await render(orderOf({ captions: ['Красный круг для вашего дома.', ...naughty] }), file);
    const { format, streams } = await probeMedia(file);
    const [video, audio] = [streams.find(of('video')), streams.find(of('audio'))];
    expect(video).toMatchObject({ codec_name: 'h264', width: 1_080, height: 1_920, pix_fmt: 'yuv420p' });
    expect(video?.avg_frame_rate).toBe('30/1');
    expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 });
    expect(format.duration).toBeCloseTo(6, 1);
    const { loudness, peak } = loudnessOf(file);
    expect(Math.abs(loudness + 14)).toBeLessThanOrEqual(1);
    expect(peak).toBeLessThanOrEqual(-1);
    // Nothing is left beside it.
    expect(readdirSync(directory).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 120_000);

  test('has no black picture, captions where they belong, and a product that is not distorted', () => {
    for (const at of [0, 1, 3.9, 5.9]) expect(meanOf(pictureOf(file, at))).toBeGreaterThan(25);
    const { width, height } = extentOf(pictureOf(file, 1));
    expect(width).toBeGreaterThan(300);
    expect(Math.abs(width / height - 1)).toBeLessThanOrEqual(0.02);
    // White letters on the plate of the captions; none before they come and none where platforms put their buttons.
    expect(whiteIn(pictureOf(file, 1), 1_290, 1_520)).toBeGreaterThan(2_000);
    expect(whiteIn(pictureOf(file, 0), 1_290, 1_520)).toBe(0);
    expect(whiteIn(pictureOf(file, 1), 0, 230)).toBe(0);
    expect(whiteIn(pictureOf(file, 1), 1_536, 1_920)).toBe(0);
  });
});

test.each([
  ['a playlist', '#EXTM3U\n#EXTINF:1,\n/etc/hostname\n'],
  ['a list of files', 'ffconcat version 1.0\nfile reel.mp4\n'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['half a photo', photo.subarray(0, 400)],
])('%s named .jpg is refused as the customer’s mistake and leaves nothing', async (_, content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = path.join(directory, 'refused.mp4');
  const order = { ...orderOf({}), photo: { bytes, contentType: 'image/jpeg' } };
  const error = await render(order, file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(VideoError);
  expect(error).toMatchObject({ failure: { class: 'USER_VIOLATION' } });
  expect(readdirSync(directory).filter((name) => name.startsWith('.') || name === 'refused.mp4')).toEqual([]);
});

test('a cancelled render leaves no process and no file', async () => {
  const own = mkdtempSync(path.join(directory, 'cancelled-'));
  const stop = new AbortController();
  const rendering = render(orderOf({ seed: 1 }), path.join(own, 'reel.mp4'), stop.signal);
  const ended = rendering.catch((thrown: unknown) => thrown);
  for (let tries = 0; tries < 400 && !workingIn(own); tries += 1) await sleep(20);
  expect(workingIn(own)).toBe(true);
  stop.abort();
  expect(await ended).toBeInstanceOf(VideoError);
  expect(workingIn(own)).toBe(false);
  expect(readdirSync(own)).toEqual([]);
}, 60_000);

function orderOf(changes: Partial<VideoOrder>): VideoOrder {
  return {
    key: 'test-1',
    prompt: '',
    captions: ['Hello.'],
    photo: { bytes: photo, contentType: 'image/jpeg' },
    language: 'ru',
    seconds: 6,
    audio: true,
    seed: 0,
    brand: { name: `O'Neil {\\b0} & Co\\`, price: '350 ₽', logo: null, soundtrack: null },
    callbackUrl: null,
    ...changes,
  };
}

async function render(order: VideoOrder, file: string, signal?: AbortSignal): Promise<void> {
  const submitted = await ffmpegVideoGenerator.submit(order);
  const done = { submitted, source: submitted.taskId };
  await ffmpegVideoGenerator.download(done, order, file, () => {}, signal);
}

function drawn(name: string, source: string): Uint8Array {
  const file = path.join(directory, name);
  ffmpeg(['-f', 'lavfi', '-i', source, '-frames:v', '1', '-q:v', '2', file]);
  return new Uint8Array(readFileSync(file));
}

function ffmpeg(args: readonly string[]): Buffer {
  const options = { maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  return execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args], options);
}

const of =
  (kind: string) =>
  ({ codec_type }: { readonly codec_type: string }): boolean =>
    codec_type === kind;

function loudnessOf(file: string): { loudness: number; peak: number } {
  const args = [
    '-i',
    file,
    '-vn',
    '-af',
    'ebur128=peak=true:metadata=1,ametadata=print:file=-',
    '-f',
    'null',
    '-',
  ];
  const printed = ffmpeg(args).toString();
  const all = (key: string): number[] =>
    [...printed.matchAll(new RegExp(`lavfi\\.r128\\.${key}=(\\S+)`, 'g'))].map(([, value]) => Number(value));
  const peak = Math.max(...all('true_peaks_ch0'), ...all('true_peaks_ch1'));
  return { loudness: all('I').at(-1) ?? 0, peak: 20 * Math.log10(peak) };
}

const width = 1_080;

/** One picture as red, green, blue. */
function pictureOf(file: string, at: number): Buffer {
  return ffmpeg([
    '-ss',
    String(at),
    '-i',
    file,
    '-frames:v',
    '1',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-',
  ]);
}

function meanOf(picture: Buffer): number {
  let sum = 0;
  for (const value of picture) sum += value;
  return sum / picture.length;
}

/** Width and height of the drawn circle: how far it is red from its middle, which stands still. */
function extentOf(picture: Buffer): { width: number; height: number } {
  const isRed = (x: number, y: number): boolean => {
    const [red = 0, green = 0, blue = 0] = picture.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
    return red > 170 && green < 80 && blue < 90;
  };
  const reach = (right: number, down: number): number => {
    let steps = 0;
    while (isRed(540 + right * steps, 796 + down * steps)) steps += 1;
    return steps;
  };
  return { width: reach(1, 0) + reach(-1, 0), height: reach(0, 1) + reach(0, -1) };
}

function whiteIn(picture: Buffer, from: number, to: number): number {
  let count = 0;
  for (let index = from * width; index < to * width; index += 1)
    if (Math.min(picture[index * 3] ?? 0, picture[index * 3 + 1] ?? 0, picture[index * 3 + 2] ?? 0) > 235)
      count += 1;
  return count;
}

/** Whether any process works in a directory below this one. */
function workingIn(parent: string): boolean {
  return readdirSync('/proc').some((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      return linkOf(id).startsWith(parent);
    } catch {
      return false;
    }
  });
}

const linkOf = (id: string): string => readlinkSync(`/proc/${id}/cwd`);
