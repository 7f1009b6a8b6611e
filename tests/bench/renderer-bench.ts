import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { VideoOrder } from '@/lib/reels';
import { pictureEncoding } from '@/lib/reels/rendering/picture-encoding';
import { renderReel } from '@/lib/reels/rendering/render-reel';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { heading, say } from '@/scripts/terminal';

const seconds = 8;

/** Times a whole reel, from photo to file, beside ffmpeg encoding the same pictures that lie ready on the disk. */
export async function measureRenderer(): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'renderer-bench-'));
  const run = (args: readonly string[]) => runFfmpeg({ args, directory, timeoutMs: 600_000, fileMb: 2_000 });
  try {
    await run(['-v', 'error', '-f', 'lavfi', '-i', 'mandelbrot=s=1600x1200', '-frames:v', '1', 'photo.jpg']);
    const order: VideoOrder = {
      key: 'bench',
      prompt: '',
      captions: ['Hand-made leather sneakers for the city.', 'Light as a feather, made to last.'],
      photo: { bytes: await readFile(path.join(directory, 'photo.jpg')), contentType: 'image/jpeg' },
      language: 'en',
      seconds,
      audio: true,
      seed: 0,
      brand: { name: 'North & Sons', price: '$49', logo: null, soundtrack: null },
      callbackUrl: null,
    };
    const reel = await timed(() => renderReel(order, path.join(directory, 'reel.mp4')));
    await run(['-v', 'error', '-i', 'reel.mp4', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pictures']);
    const pictures = [
      '-f',
      'rawvideo',
      '-pix_fmt',
      'yuv420p',
      '-video_size',
      '1080x1920',
      '-framerate',
      '30',
    ];
    const bare = await timed(() =>
      run(['-v', 'error', ...pictures, '-i', 'pictures', ...pictureEncoding, 'bare.mp4']),
    );
    heading(`A reel of ${seconds} s, from photo to file`);
    say(`bare encode  ${(seconds / bare).toFixed(2)} × real time`);
    say(`X8           ${(seconds / reel).toFixed(2)} × real time`);
    say(`ratio        ${(bare / reel).toFixed(2)} of the bare encode's speed   (goal: ≥ 0.7)`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
