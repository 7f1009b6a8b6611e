import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { madeOnce } from './made-once';

const words = 'Hello from the bakery. Bread does not wait for people who like to sleep.';
const picture = ['-f', 'lavfi', '-i', 'gradients=s=640x360:r=25:d=6:c0=0x203040:c1=0x406050:speed=0.01'];
const sound = ['-af', 'apad', '-t', '6'];
const coding = ['-c:v', 'libx264', '-preset', 'veryfast', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];

/** Six seconds of a dark picture in which something moves, with two sentences spoken over it, as an MP4 file. */
export function spokenClip(): Buffer {
  const file = madeOnce(['spoken-clip', words, ...picture, ...sound, ...coding], '.mp4', (draft) => {
    const speech = `${draft}.wav`;
    execFileSync('espeak-ng', ['-w', speech, words]);
    execFileSync('ffmpeg', ['-v', 'error', ...picture, '-i', speech, ...sound, ...coding, draft]);
    rmSync(speech);
  });
  return readFileSync(file);
}
