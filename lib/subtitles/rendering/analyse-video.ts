import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { Demuxer } from '../intake/schemas';
import { mediaInput } from './media-input';

interface Video {
  readonly directory: string;
  /** Its name in the directory. */
  readonly file: string;
  readonly demuxer: Demuxer;
  readonly lengthMs: number;
  readonly hasAudio: boolean;
}

interface Watching {
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (percent: number) => void;
}

/** How different two pictures are when a new shot begins, as scdet counts it (0 to 100). */
const shotChange = 10;

/**
 * Listens and looks, in one go: the sound is put into `sound.ogg` (mono, small, for whoever writes down what is said), and
 * the first moments of new shots are returned, in milliseconds. Throws `FfmpegFailure`.
 */
export async function analyseVideo(video: Video, { signal, onProgress }: Watching): Promise<number[]> {
  const { directory, file, demuxer, lengthMs, hasAudio } = video;
  const sound = ['-map', '0:a:0', '-ac', '1', '-ar', '16000', '-c:a', 'libopus', '-b:a', '24k', 'sound.ogg'];
  await runFfmpeg({
    args: [
      ...['-v', 'error', '-y', ...mediaInput(demuxer, file)],
      ...['-filter_complex', `[0:v:0]scale=160:-2:flags=fast_bilinear,scdet=t=${shotChange},${told}[looked]`],
      ...['-map', '[looked]', '-f', 'null', '-'],
      ...(hasAudio ? sound : []),
    ],
    directory,
    timeoutMs: 60_000 + 2 * lengthMs,
    signal,
    onSeconds: (seconds) => onProgress((100_000 * seconds) / Math.max(1, lengthMs)),
  });
  const text = await readFile(path.join(directory, 'shots.txt'), 'utf8').catch(() => '');
  const shots = [...text.matchAll(/lavfi\.scd\.time=([\d.]+)/g)].map(([, at]) =>
    Math.round(Number(at) * 1_000),
  );
  return [...new Set(shots)].filter((at) => at > 0).sort((a, b) => a - b);
}

const told = 'metadata=mode=print:key=lavfi.scd.time:file=shots.txt';
