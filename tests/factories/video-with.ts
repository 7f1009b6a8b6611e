import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A small MP4 of five seconds: with no sound at all, or silent at first and noisy in its second half. */
export function videoWith(sound: 'none' | 'second-half'): Buffer {
  const directory = mkdtempSync(path.join(tmpdir(), 'x8-video-'));
  try {
    const file = path.join(directory, 'video.mp4');
    const noise = "aevalsrc='if(gt(t,2.5),0.3*(random(0)-0.5),0)':d=5:s=44100";
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=s=180x320:r=10:d=5'],
      ...(sound === 'none' ? ['-an'] : ['-f', 'lavfi', '-i', noise, '-c:a', 'aac']),
      ...['-pix_fmt', 'yuv420p', '-preset', 'ultrafast', file],
    ]);
    return readFileSync(file);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
