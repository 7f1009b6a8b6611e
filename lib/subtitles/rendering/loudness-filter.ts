import { type Loudness, wantedLoudness } from './mix-chains';

/** dBTP; encoders of platforms overshoot a little. */
const highestPeak = -1.5;

/**
 * The filter that brings sound to the wished loudness: louder or quieter as a whole where its peaks allow it, which is
 * exact and costs nothing; else levelled by EBU R 128.
 */
export function loudnessFilter({ integrated, truePeak, range, threshold }: Loudness): string {
  const gain = wantedLoudness - integrated;
  if (truePeak + gain <= highestPeak) return `volume=${gain.toFixed(2)}dB`;
  const known = `measured_I=${integrated}:measured_TP=${truePeak}:measured_LRA=${range}:measured_thresh=${threshold}`;
  return `loudnorm=I=${wantedLoudness}:TP=${highestPeak}:LRA=11:${known},aresample=48000`;
}
