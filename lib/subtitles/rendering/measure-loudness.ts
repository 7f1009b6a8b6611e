import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import type { Loudness } from './mix-chains';

export interface Listening {
  readonly directory: string;
  /** ffmpeg's inputs. */
  readonly inputs: readonly string[];
  /** Chains that end in [mixed]. */
  readonly chains: readonly string[];
  /** More may be hidden behind it, and is not heard. */
  readonly lengthMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Quieter than this is silence with noise in it, which nobody wants louder. */
const silence = -60;

/** How loud [mixed] is; null: it is silent. Nothing is encoded for it. Throws `FfmpegFailure`. */
export async function measureLoudness(listening: Listening): Promise<Loudness | null> {
  const { directory, inputs, chains, lengthMs, signal } = listening;
  const graph = [...chains, '[mixed]ebur128=peak=true:framelog=verbose[measured]'].join(';');
  const { messages } = await runFfmpeg({
    args: [
      ...['-v', 'info', ...inputs, '-filter_complex', graph, '-map', '[measured]'],
      ...['-t', (lengthMs / 1_000).toFixed(3), '-f', 'null', '-'],
    ],
    directory,
    timeoutMs: 120_000 + lengthMs,
    signal,
  });
  const summary = messages.slice(messages.lastIndexOf('Summary:'));
  const read = (label: string): number =>
    Number(new RegExp(`${label}:\\s+(-?[\\d.]+)`).exec(summary)?.[1] ?? Number.NaN);
  const loudness = {
    integrated: read('I'),
    threshold: read('Threshold'),
    range: read('LRA'),
    truePeak: read('Peak'),
  };
  // Silence is written as an infinite number, or as none.
  return Object.values(loudness).every(Number.isFinite) && loudness.integrated >= silence ? loudness : null;
}
