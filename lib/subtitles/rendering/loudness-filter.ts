import { type Loudness, wantedLoudness } from './mix-chains';

const target = `I=${wantedLoudness}:TP=-1.5:LRA=11`;

/**
 * The filter that measures, or with what it measured sets, the loudness of [mixed]. Set in one step: louder or quieter as a
 * whole, and only what would then be too loud for its peaks is levelled.
 */
export function loudnessFilter(measured: Loudness | null): string {
  if (measured === null) return `loudnorm=${target}:print_format=json`;
  const { integrated, truePeak, range, threshold, offset } = measured;
  const known = `measured_I=${integrated}:measured_TP=${truePeak}:measured_LRA=${range}:measured_thresh=${threshold}:offset=${offset}`;
  return `loudnorm=${target}:${known}:linear=true,aresample=48000`;
}
