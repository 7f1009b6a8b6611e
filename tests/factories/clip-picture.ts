import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface ClipPicture {
  /** Of the lower third: how many pixels are nearly white. */
  readonly lower: { readonly white: number };
  /** LUFS of the whole sound. */
  readonly loudness: number;
}

/** What is seen in a video at a moment (milliseconds), and how loud it is, found out by ffmpeg alone. */
export function clipPicture(video: Uint8Array, atMs: number): ClipPicture {
  const directory = mkdtempSync(path.join(tmpdir(), 'x8-look-'));
  const file = path.join(directory, 'clip.mp4');
  try {
    writeFileSync(file, video);
    const lower = 'crop=iw:ih/3:0:2*ih/3,format=gray';
    const grey = execFileSync('ffmpeg', [
      ...['-v', 'error', '-ss', (atMs / 1_000).toFixed(3), '-i', file],
      ...['-frames:v', '1', '-vf', lower, '-f', 'rawvideo', 'pipe:1'],
    ]);
    const heard = execFileSync('bash', ['-c', 'ffmpeg -i "$0" -af ebur128 -f null - 2>&1', file]).toString();
    const loudness = Number(/I:\s+(-?[\d.]+) LUFS\s+Threshold[\s\S]*$/.exec(heard)?.[1] ?? Number.NaN);
    return { lower: { white: grey.filter((value) => value > 235).length }, loudness };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
