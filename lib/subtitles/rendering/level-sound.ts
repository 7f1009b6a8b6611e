import { loudnessFilter } from './loudness-filter';
import { type Listening, measureLoudness } from './measure-loudness';
import { type MusicWork, mixChains, type SoundWork, wantedLoudness } from './mix-chains';
import { musicChain } from './music-chain';

interface Wish {
  readonly sound: Omit<SoundWork, 'music'>;
  /** Input number of the music, and how loud it is to be; null: none. */
  readonly music: { readonly input: number; readonly level: number } | null;
  readonly listening: Omit<Listening, 'chains'>;
}

/** The chains from all sounds to [sound], as loud as platforms want it; none where there is nothing to hear. Throws `FfmpegFailure`. */
export async function levelSound({ sound, music, listening }: Wish): Promise<string[]> {
  const own = mixChains({ ...sound, music: null });
  if (music === null) return own.length > 0 ? [...own, await levelled(own, listening)] : [];
  const work = await musicWork(own, music, listening);
  const whole = mixChains({ ...sound, music: work });
  return [...whole, await levelled(whole, listening)];
}

async function levelled(chains: readonly string[], listening: Wish['listening']): Promise<string> {
  const loudness = await measureLoudness({ ...listening, chains });
  return `[mixed]${loudness === null ? 'anull' : loudnessFilter(loudness)}[sound]`;
}

/** What is said is brought to its loudness first: music stands beside it at the wished distance, however it was recorded. */
async function musicWork(
  own: readonly string[],
  { input, level }: NonNullable<Wish['music']>,
  listening: Wish['listening'],
): Promise<MusicWork> {
  const said = own.length > 0 ? await measureLoudness({ ...listening, chains: own }) : null;
  const { lengthMs } = listening;
  const plain = { input, lengthMs, gainDb: 0 };
  const heard = await measureLoudness({ ...listening, chains: [`${musicChain(plain)}[mixed]`] });
  const gainDb = heard === null ? 0 : wantedLoudness - heard.integrated + 20 * Math.log10(level / 100);
  return { ...plain, gainDb, said: said === null ? 'anull' : loudnessFilter(said) };
}
