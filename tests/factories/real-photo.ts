import { execFileSync } from 'node:child_process';

/** A JPEG of this size. */
export function realPhoto(width = 800, height = 1_000): Buffer {
  const source = ['-f', 'lavfi', '-i', `mandelbrot=size=${width}x${height}`, '-frames:v', '1'];
  return execFileSync('ffmpeg', ['-v', 'error', ...source, '-f', 'mjpeg', '-'], {
    maxBuffer: 32 * 1024 * 1024,
  });
}
