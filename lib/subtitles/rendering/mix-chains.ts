import { type MusicPart, musicChain } from './music-chain';
import { soundFormat } from './sound-format';

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
  readonly music: MusicWork | null;
}

/** Music under what is said. */
export interface MusicWork extends MusicPart {
  /** The filter that brings what is said to its loudness. */
  readonly said: string;
}

/** What platforms turn everything down to, in LUFS. */
export const wantedLoudness = -14;

/** The chains from the sound of input 0, the voice and the music to [mixed], before its loudness is set. */
export function mixChains({ hasSound, voice, music }: SoundWork): string[] {
  const own = ownChains(hasSound, voice);
  if (music === null) return own;
  if (own.length === 0) return [`${musicChain(music)}[mixed]`];
  return [
    ...own.map((chain) => chain.replace(/\[mixed\]$/, '[alone]')),
    // It may end before the pictures do; the music goes on.
    `[alone]${music.said},apad=whole_dur=${(music.lengthMs / 1_000).toFixed(3)},asplit[heard][cue]`,
    `${musicChain(music)}[music]`,
    // While somebody speaks the music steps back, and it returns slowly, so that it does not pump.
    '[music][cue]sidechaincompress=threshold=0.02:ratio=8:attack=40:release=700:makeup=1[ducked]',
    '[heard][ducked]amix=inputs=2:duration=longest:normalize=0[mixed]',
  ];
}

function ownChains(hasSound: boolean, voice: number | null): string[] {
  if (voice === null) return hasSound ? [`[0:a:0]${soundFormat}[mixed]`] : [];
  if (!hasSound) return [`[${voice}:a]${soundFormat}[mixed]`];
  return [
    `[0:a:0]${soundFormat}[own]`,
    `[${voice}:a]${soundFormat},asplit[said][key]`,
    // While somebody speaks the original is a murmur; in the pauses it comes back.
    '[own][key]sidechaincompress=threshold=0.015:ratio=14:attack=60:release=500:makeup=1[lowered]',
    '[lowered]volume=0.55[under]',
    '[under][said]amix=inputs=2:duration=longest:normalize=0[mixed]',
  ];
}
