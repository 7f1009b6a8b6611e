import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Two seconds of a small vertical video that plays. */
export function realVideo(): Buffer {
  const directory = mkdtempSync(path.join(tmpdir(), 'x8-video-'));
  const file = path.join(directory, 'video.mp4');
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=180x320:rate=10:duration=2'];
  try {
    execFileSync('ffmpeg', ['-v', 'error', ...picture, '-pix_fmt', 'yuv420p', file]);
    return readFileSync(file);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
