import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { MadeFile, Workbench } from '../stage';
import { mediaInput } from './media-input';

/** A picture out of `clip.mp4`, for lists. Throws `FfmpegFailure`. */
export async function takePoster({ directory, signal }: Workbench, lengthMs: number): Promise<MadeFile> {
  const at = (lengthMs / 3_000).toFixed(3);
  await runFfmpeg({
    args: [
      ...['-v', 'error', '-y', '-ss', at, ...mediaInput('mov', 'clip.mp4'), '-frames:v', '1'],
      ...['-vf', "scale='min(640,iw)':-2", '-q:v', '4', '-f', 'image2', 'poster.jpg'],
    ],
    directory,
    timeoutMs: 30_000,
    signal,
  });
  return { path: path.join(directory, 'poster.jpg'), purpose: 'clip-poster' };
}
