import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';

const rate = 8_000;
/** A second. */
const peaksASecond = 10;

/** How loud a sound file is, ten times a second, 0 to 99: what is drawn under the subtitles. Throws `FfmpegFailure`. */
export async function readPeaks(file: string, signal: AbortSignal | undefined): Promise<number[]> {
  const { stdout } = await runFfmpeg({
    args: [
      ...['-v', 'error', '-protocol_whitelist', 'file', '-f', 'ogg', '-i', path.basename(file)],
      ...['-ar', String(rate), '-ac', '1', '-f', 's8', 'pipe:1'],
    ],
    directory: path.dirname(file),
    timeoutMs: 120_000,
    signal,
  });
  const samples = new Int8Array(stdout.buffer, stdout.byteOffset, stdout.length);
  const step = rate / peaksASecond;
  return Array.from({ length: Math.ceil(samples.length / step) }, (_, index) => {
    const loudest = samples
      .subarray(index * step, (index + 1) * step)
      .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    return Math.min(99, Math.round((loudest / 127) * 99));
  });
}
