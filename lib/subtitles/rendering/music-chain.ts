import { soundFormat } from './sound-format';

export interface MusicPart {
  /** Input number of the track, which never ends. */
  readonly input: number;
  /** Of the video. */
  readonly lengthMs: number;
  readonly gainDb: number;
}

const longestFadeMs = 1_500;

/** A track as long as the video, with soft ends, `gainDb` louder or quieter. Its name is to follow. */
export function musicChain({ input, lengthMs, gainDb }: MusicPart): string {
  const fade = Math.min(longestFadeMs, lengthMs / 4);
  return [
    `[${input}:a:0]${soundFormat},atrim=end=${seconds(lengthMs)},asetpts=PTS-STARTPTS,volume=${gainDb.toFixed(2)}dB`,
    `afade=t=in:d=${seconds(fade / 3)},afade=t=out:st=${seconds(lengthMs - fade)}:d=${seconds(fade)}`,
  ].join(',');
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(3);
