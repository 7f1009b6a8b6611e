import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { inputArguments } from './input-arguments';
import type { Demuxer } from './schemas';

export interface Pictures {
  readonly directory: string;
  readonly file: string;
  readonly demuxer: Demuxer;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** On the file's own clock, in milliseconds. */
export interface PictureTimes {
  readonly first: number;
  /** When the last picture begins, and when it is over. */
  readonly last: number;
  readonly end: number;
}

/** When the pictures of a video are shown, read through without decoding any; null: it has none. Throws `FfmpegFailure`. */
export async function pictureTimes(pictures: Pictures): Promise<PictureTimes | null> {
  const { directory, file, demuxer, timeoutMs, signal } = pictures;
  const { stdout } = await runFfmpeg({
    program: 'ffprobe',
    args: [
      ...['-v', 'error', ...inputArguments(demuxer), '-select_streams', 'v:0'],
      ...['-show_entries', 'packet=pts_time,duration_time', '-of', 'csv=p=0', file],
    ],
    directory,
    timeoutMs,
    signal,
  });
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const line of stdout.toString('latin1').split('\n')) {
    const [at = Number.NaN, length = Number.NaN] = line.split(',').map((text) => Number.parseFloat(text));
    if (Number.isNaN(at)) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
    end = Math.max(end, at + (Number.isNaN(length) ? 0 : length));
  }
  if (first === Number.POSITIVE_INFINITY) return null;
  return { first: first * 1_000, last: last * 1_000, end: end * 1_000 };
}
