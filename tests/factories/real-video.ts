import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { madeOnce } from './made-once';

const recipe = ['-f', 'lavfi', '-i', 'testsrc=size=180x320:rate=10:duration=2', '-pix_fmt', 'yuv420p'];

/** Two seconds of a small vertical video that plays. */
export function realVideo(): Buffer {
  const make = (file: string): void => void execFileSync('ffmpeg', ['-v', 'error', ...recipe, file]);
  return readFileSync(madeOnce(['real-video', ...recipe], '.mp4', make));
}
