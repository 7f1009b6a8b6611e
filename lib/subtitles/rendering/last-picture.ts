import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { inputArguments } from '../intake/input-arguments';
import type { Demuxer } from '../intake/schemas';

export interface PicturesOf {
  readonly directory: string;
  readonly file: string;
  readonly demuxer: Demuxer;
  /** More may be hidden behind it. */
  readonly lengthMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * When the last picture of a video begins, in milliseconds on the file's own clock, found without decoding any; null: it
 * has none. Sound often goes on for a while after the pictures, so the length of a file tells less. Throws `FfmpegFailure`.
 */
export async function lastPicture({
  directory,
  file,
  demuxer,
  lengthMs,
  signal,
}: PicturesOf): Promise<number | null> {
  const { stdout } = await runFfmpeg({
    program: 'ffprobe',
    args: [
      ...['-v', 'error', ...inputArguments(demuxer), '-select_streams', 'v:0'],
      ...['-show_entries', 'packet=pts_time', '-of', 'csv=p=0', file],
    ],
    directory,
    timeoutMs: 60_000 + lengthMs,
    signal,
  });
  let last: number | null = null;
  for (const line of stdout.toString('latin1').split('\n')) {
    const at = Number.parseFloat(line);
    if (Number.isFinite(at) && (last === null || at > last)) last = at;
  }
  return last === null ? null : Math.round(last * 1_000);
}
