import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { madeOnce } from './made-once';

/** A JPEG of this size. */
export function realPhoto(width = 800, height = 1_000): Buffer {
  const recipe = ['-f', 'lavfi', '-i', `mandelbrot=size=${width}x${height}`, '-frames:v', '1', '-f', 'mjpeg'];
  const make = (file: string): void => void execFileSync('ffmpeg', ['-v', 'error', ...recipe, file]);
  return readFileSync(madeOnce(['real-photo', ...recipe], '.jpg', make));
}
