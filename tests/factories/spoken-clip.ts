import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Six seconds of a dark picture in which something moves, with two sentences spoken over it, as an MP4 file. */
export function spokenClip(): Buffer {
  const directory = mkdtempSync(path.join(tmpdir(), 'x8-spoken-'));
  const [speech, file] = ['speech.wav', 'clip.mp4'].map((name) => path.join(directory, name));
  try {
    execFileSync('espeak-ng', [
      '-w',
      speech ?? '',
      'Hello from the bakery. Bread does not wait for people who like to sleep.',
    ]);
    const picture = ['-f', 'lavfi', '-i', 'gradients=s=640x360:r=25:d=6:c0=0x203040:c1=0x406050:speed=0.01'];
    const sound = ['-i', speech ?? '', '-af', 'apad', '-t', '6'];
    const coding = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
    execFileSync('ffmpeg', ['-v', 'error', ...picture, ...sound, ...coding, file ?? '']);
    return readFileSync(file ?? '');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
