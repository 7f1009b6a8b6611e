import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { Demuxer } from '../intake/schemas';
import type { Looks } from './follow-path';
import { mediaInput } from './media-input';

interface Video {
  readonly directory: string;
  readonly file: string;
  readonly demuxer: Demuxer;
  readonly lengthMs: number;
}

const [columns, rows, rate] = [64, 36, 4];

/** Looks at a video a few times a second, coarsely, for where something moves. Throws `FfmpegFailure`. */
export async function lookAtVideo(video: Video, signal: AbortSignal | undefined): Promise<Looks> {
  const { directory, file, demuxer, lengthMs } = video;
  await runFfmpeg({
    args: [
      ...['-v', 'error', '-y', ...mediaInput(demuxer, file), '-map', '0:v:0', '-an'],
      ...['-vf', `fps=${rate},scale=${columns}:${rows}:flags=area,format=gray`],
      ...['-f', 'rawvideo', 'looks.gray'],
    ],
    directory,
    timeoutMs: 60_000 + 2 * lengthMs,
    signal,
  });
  return { columns, rows, rate, grey: await readFile(path.join(directory, 'looks.gray')) };
}
