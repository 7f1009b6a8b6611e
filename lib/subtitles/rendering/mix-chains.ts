/** What is known of the sound's loudness, by EBU R 128. */
export interface Loudness {
  /** LUFS, dBTP, LU, LUFS. */
  readonly integrated: number;
  readonly truePeak: number;
  readonly range: number;
  readonly threshold: number;
}

export interface SoundWork {
  /** The video has sound of its own. */
  readonly hasSound: boolean;
  /** Input number of the voice-over. */
  readonly voice: number | null;
}

const format = 'aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo';

/** What platforms turn everything down to, in LUFS. */
export const wantedLoudness = -14;

/** The chains from the sound of input 0 and the voice to [mixed], before its loudness is set. */
export function mixChains({ hasSound, voice }: SoundWork): string[] {
  if (voice === null) return hasSound ? [`[0:a:0]${format}[mixed]`] : [];
  if (!hasSound) return [`[${voice}:a]${format}[mixed]`];
  return [
    `[0:a:0]${format}[own]`,
    `[${voice}:a]${format},asplit[said][key]`,
    // While somebody speaks the original is a murmur; in the pauses it comes back.
    '[own][key]sidechaincompress=threshold=0.015:ratio=14:attack=60:release=500:makeup=1[lowered]',
    '[lowered]volume=0.55[under]',
    '[under][said]amix=inputs=2:duration=longest:normalize=0[mixed]',
  ];
}
