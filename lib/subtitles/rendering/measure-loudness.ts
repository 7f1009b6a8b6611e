import { z } from 'zod';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { loudnessFilter } from './loudness-filter';
import type { Loudness } from './mix-chains';

/** As loudnorm writes it: numbers in strings, "-inf" for silence. */
const Measured = z.object({
  input_i: z.coerce.number(),
  input_tp: z.coerce.number(),
  input_lra: z.coerce.number(),
  input_thresh: z.coerce.number(),
  target_offset: z.coerce.number(),
});

export interface Listening {
  readonly directory: string;
  /** ffmpeg's inputs. */
  readonly inputs: readonly string[];
  /** Chains that end in [mixed]. */
  readonly chains: readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Quieter than this is silence with noise in it, which nobody wants louder. */
const silence = -60;

/** How loud [mixed] is; null: it is silent. Nothing is encoded for it. Throws `FfmpegFailure`. */
export async function measureLoudness(listening: Listening): Promise<Loudness | null> {
  const { directory, inputs, chains, timeoutMs, signal } = listening;
  const graph = [...chains, `[mixed]${loudnessFilter(null)}[measured]`].join(';');
  const { messages } = await runFfmpeg({
    args: ['-v', 'info', ...inputs, '-filter_complex', graph, '-map', '[measured]', '-f', 'null', '-'],
    directory,
    timeoutMs,
    signal,
  });
  const found = /\{[^{}]*"input_i"[^{}]*\}/.exec(messages)?.[0];
  const measured = found === undefined ? null : Measured.safeParse(JSON.parse(found));
  if (!measured?.success || measured.data.input_i < silence) return null;
  const { input_i: integrated, input_tp: truePeak, input_lra: range } = measured.data;
  return {
    integrated,
    truePeak,
    range,
    threshold: measured.data.input_thresh,
    offset: measured.data.target_offset,
  };
}
