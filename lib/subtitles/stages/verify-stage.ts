import path from 'node:path';
import { AppError } from '@/lib/platform/errors/app-error';
import { probeMedia } from '@/lib/vendors/ffmpeg';
import { finalCues } from '../final-cues';
import { pictureTimes } from '../intake/picture-times';
import { measureLoudness } from '../rendering/measure-loudness';
import { mediaInput } from '../rendering/media-input';
import { mixChains } from '../rendering/mix-chains';
import { pictureOf } from '../rendering/picture-of';
import { seeLetters } from '../rendering/see-letters';
import { takePoster } from '../rendering/take-poster';
import { writeTexts } from '../rendering/write-texts';
import { judgeCues } from '../report/judge-cues';
import type { Cue } from '../schemas';
import type { Stage, StageData, Workbench } from '../stage';

/** So many cues are looked for in the picture, spread over the video. */
const looks = 3;
/** The fewest pixels that a letter changes. */
const pixelsALetter = 4;
/** How far from the wished loudness is a fault: louder hurts, quieter is what some recordings cannot help. */
const loudest = -12;
const quietest = -20;

/** Looks at what was made as whoever gets it would, and writes what comes along. A bad video goes no further. */
export const verifyStage: Stage<'verify'> = {
  name: 'verify',
  version: 1,
  basis: (wish, found) => ({
    video: found.hash('render'),
    cues: finalCues(wish, found)?.hash ?? null,
    position: wish.options.style.position,
  }),
  async make(bench) {
    const facts = bench.need('probe');
    await bench.file('fetch', 'video', 'original');
    await bench.file('render', 'video', 'clip.mp4');
    const final = finalCues(bench.wish, bench);
    const lengthMs = await lengthOf(bench, facts);
    bench.tell(20);
    const loudness = await loudnessOf(bench, facts);
    bench.tell(50);
    const cuesSeen = await lookForCues(bench, facts, final?.cues ?? []);
    bench.tell(80);
    const texts = final && (await writeTexts(bench, final));
    const report = judgeCues(final?.cues ?? [], {
      profile: final?.profile ?? 'netflix-other',
      fps: facts.fps,
      shots: bench.data('audio')?.shots ?? [],
      ...(bench.data('transcribe') && { words: bench.need('transcribe').words }),
      language: final?.language ?? null,
      unshown: texts?.unshown ?? [],
    });
    const files = { poster: await takePoster(bench, lengthMs), ...texts?.files };
    return {
      data: { report, lengthMs, loudness, cuesSeen },
      files,
    };
  },
};

/** Throws unless the video plays, in the right size, to the last picture of the original give or take one. */
async function lengthOf(bench: Workbench, facts: StageData<'probe'>): Promise<number> {
  const { format, streams } = await probeMedia(path.join(bench.directory, 'clip.mp4'));
  const picture = streams.find(({ codec_type: type }) => type === 'video');
  const { width, height, copied } = bench.need('render');
  if (!copied && (picture?.width !== width || picture.height !== height))
    throw bad(`${picture?.width}×${picture?.height} instead of ${width}×${height}`);
  const hasSound = facts.hasAudio || bench.wish.options.music !== null;
  if (hasSound && !streams.some(({ codec_type: type }) => type === 'audio')) throw bad('no sound');
  const { directory, signal } = bench;
  const { demuxer, lengthMs, startMs } = facts;
  const at = { directory, signal, timeoutMs: 60_000 + lengthMs };
  // Sound often goes on for a while after the pictures, so the length of a file tells less than its last picture.
  const before = await pictureTimes({ ...at, file: 'original', demuxer });
  const after = await pictureTimes({ ...at, file: 'clip.mp4', demuxer: 'mov' });
  // What lies behind the length that the file claims is left out.
  const wanted = Math.min(Math.round(before?.last ?? 0) - startMs, lengthMs);
  const ends = Math.round(after?.last ?? 0);
  const frameMs = 1_000 / Math.min(60, Math.max(1, facts.fps));
  if (after === null || Math.abs(ends - wanted) > 2 * frameMs + 20)
    throw bad(`ends at ${ends} ms, not ${wanted}`);
  return Math.round(format.duration * 1_000);
}

async function loudnessOf(
  bench: Workbench,
  { hasAudio, lengthMs }: StageData<'probe'>,
): Promise<number | null> {
  const isSilent = !hasAudio && bench.hash('speak') === null && bench.wish.options.music === null;
  if (isSilent) return null;
  const heard = await measureLoudness({
    directory: bench.directory,
    inputs: mediaInput('mov', 'clip.mp4'),
    chains: mixChains({ hasSound: true, voice: null, music: null }),
    lengthMs,
    signal: bench.signal,
  });
  if (heard && lengthMs > 3_000 && (heard.integrated > loudest || heard.integrated < quietest))
    throw bad(`${heard.integrated} LUFS`);
  return heard?.integrated ?? null;
}

/** How many of the cues that were looked for are there. Throws when one is not. */
async function lookForCues(
  bench: Workbench,
  facts: StageData<'probe'>,
  cues: readonly Cue[],
): Promise<number> {
  const { wish, directory, signal } = bench;
  const shown = wish.options.subtitles
    ? cues.filter(({ from, to }) => (from + to) / 2 < facts.lengthMs - 100)
    : [];
  if (shown.length === 0) return 0;
  const picture = pictureOf(facts, wish);
  const { follows } = bench.need('render');
  if (follows) await bench.file('render', 'way', 'follow.cmd');
  const look = {
    ...{ directory, signal, result: 'clip.mp4', position: wish.options.style.position },
    original: { file: 'original', demuxer: facts.demuxer },
    picture: { ...picture, follows },
  };
  const step = Math.max(1, Math.floor(shown.length / looks));
  const chosen = shown.filter((_, index) => index % step === Math.floor(step / 2)).slice(0, looks);
  for (const { from, to, lines } of chosen) {
    const letters = lines.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
    const seen = await seeLetters(look, Math.round((from + to) / 2));
    if (seen < letters * pixelsALetter) throw bad(`${seen} pixels of ${letters} letters at ${from} ms`);
  }
  return chosen.length;
}

/** For whoever looks into the log; the stage is tried again, and then the clip has failed. */
const bad = (what: string): AppError =>
  new AppError('unavailable', 'clip-result-bad', { cause: new Error(`The rendered clip is bad: ${what}.`) });
