import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { Demuxer } from '../intake/schemas';
import type { SubtitleStyle } from '../schemas';
import { mediaInput } from './media-input';
import { pictureChains } from './picture-chains';
import type { PictureWork } from './picture-work';

export interface LettersLook {
  readonly directory: string;
  readonly original: { readonly file: string; readonly demuxer: Demuxer };
  readonly result: string;
  /** As it was rendered, without the watermark. */
  readonly picture: Omit<PictureWork, 'watermark' | 'writes'>;
  readonly position: SubtitleStyle['position'];
  readonly signal: AbortSignal | undefined;
}

/** A pixel that differs by more than this (of 255) was written on: compression alone does not do it. */
const written = 64;

/** Part of the height in which letters of a position stand. */
const bands = { top: [0, 0.5], middle: [0.2, 0.8], bottom: [0.45, 1] } as const;

/**
 * How many pixels were written on at a moment: the result beside the same picture made without letters, in the part where
 * the letters are to be. Throws `FfmpegFailure`.
 */
export async function seeLetters(look: LettersLook, atMs: number): Promise<number> {
  const { width, height } = look.picture.plan.out;
  const at = (atMs / 1_000).toFixed(3);
  const bare = pictureChains({ ...look.picture, writes: false, watermark: null });
  const before = await bareFrame(look, bare, at);
  const after = await frameOf(look, [
    ...['-ss', at, ...mediaInput('mov', look.result)],
    ...['-map', '0:v:0', '-vf', 'format=gray'],
  ]);
  if (before.length < width * height || after.length < width * height) return 0;
  const [first, last] = bands[look.position].map((share) => Math.floor(share * height) * width) as [
    number,
    number,
  ];
  let count = 0;
  for (let pixel = first; pixel < last; pixel += 1)
    if (Math.abs((before[pixel] ?? 0) - (after[pixel] ?? 0)) > written) count += 1;
  return count;
}

/** The original's picture as it would be without letters. */
async function bareFrame(look: LettersLook, chains: readonly string[], at: string): Promise<Buffer> {
  const input = mediaInput(look.original.demuxer, look.original.file);
  const graph = ['-filter_complex', `${chains.join(';')};[video]format=gray[out]`, '-map', '[out]'];
  // With -copyts the way of the window, which goes by time, is where it was.
  const found = await frameOf(look, ['-ss', at, '-copyts', ...input, ...graph]);
  // Not every file can be entered in the middle: such a one is decoded from its beginning.
  return found.length > 0 ? found : frameOf(look, [...input, ...graph, '-ss', at]);
}

async function frameOf({ directory, signal }: LettersLook, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await runFfmpeg({
    args: ['-v', 'error', ...args, '-frames:v', '1', '-f', 'rawvideo', 'pipe:1'],
    directory,
    timeoutMs: 300_000,
    signal,
  });
  return stdout;
}
