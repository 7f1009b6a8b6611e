import type { Word } from '@/lib/speech';
import { countCharacters } from '../cutting/count-characters';
import { type Profile, profiles } from '../cutting/profiles';
import type { Cue, ProfileName, QualityReport } from '../schemas';
import { speechCoverage } from './speech-coverage';
import { tearsApart } from './tears-apart';

export interface Judging {
  readonly profile: ProfileName;
  /** Frames a second of the video. */
  readonly fps: number;
  /** Changes of shot, in milliseconds. */
  readonly shots?: readonly number[];
  /** What was said, where that is known better than by the cues' own words. */
  readonly words?: readonly Word[];
  readonly language: string | null;
  /** Letters that no font has. */
  readonly unshown?: readonly string[];
}

/** Rounding to whole milliseconds is nobody's fault. */
const rounding = 1;
/** Cues further apart are not read as one. */
const together = 1_000;

/** Measures cues by the rules of a profile, whoever made them. Knows nothing of how they were cut. */
export function judgeCues(cues: readonly Cue[], judging: Judging): QualityReport {
  const profile = profiles[judging.profile];
  const lengths = cues.map(({ lines }) =>
    Math.max(0, ...lines.map((line) => countCharacters(line, profile))),
  );
  const speeds = cues.map((cue) => speedOf(cue, profile));
  const gaps = cues.slice(1).map((cue, index) => cue.from - (cues[index]?.to ?? 0));
  const rate = judging.fps >= 1 ? judging.fps : 25;
  const least = (profile.gapFrames * 1_000) / rate - rounding;
  return {
    profile: profile.name,
    cues: cues.length,
    lineLength: share(lengths, (length) => length <= profile.charactersALine),
    readingSpeed: share(speeds, (speed) => speed <= profile.maxCps * 1.001),
    duration: share(
      cues,
      ({ from, to }) => to - from >= profile.least - rounding && to - from <= profile.most + rounding,
    ),
    gaps: share(gaps, (gap) => gap >= least),
    shots: share(cues, (cue) => !standsOverShot(cue, judging, rate)),
    breaks: share(lineEnds(cues), ([end, start]) => !tearsApart(end, start, judging.language)),
    speechCoverage: speechCoverage(cues, judging.words ?? cues.flatMap(({ words }) => words ?? [])),
    longestLine: Math.ceil(Math.max(0, ...lengths)),
    unshown: [...(judging.unshown ?? [])],
    fastest: Math.round(Math.max(0, ...speeds) * 10) / 10,
  };
}

function share<T>(all: readonly T[], isGood: (one: T) => boolean): number {
  return all.length === 0 ? 1 : all.filter(isGood).length / all.length;
}

function speedOf({ from, to, lines }: Cue, profile: Profile): number {
  return (countCharacters(lines.join(' '), profile) * 1_000) / Math.max(1, to - from);
}

/** A cue stands over a change of shot without need when nobody speaks on both sides of it while it is there. */
function standsOverShot(
  { from, to, words: own }: Cue,
  { shots = [], words = own }: Judging,
  fps: number,
): boolean {
  const frame = 1_000 / fps;
  return shots.some((shot) => {
    if (shot <= from + frame || shot >= to - frame) return false;
    if (!words) return shot - from < 12 * frame || to - shot < 12 * frame;
    const said = words.filter((word) => word.to > from && word.from < to);
    return !(said.some((word) => word.from < shot) && said.some((word) => word.to > shot));
  });
}

/** The end of each line and the beginning of what follows it at once. */
function lineEnds(cues: readonly Cue[]): [string, string][] {
  return cues.flatMap(({ lines, to }, index): [string, string][] => {
    const [first = '', second] = lines;
    const next = cues[index + 1];
    const ends: [string, string][] = second === undefined ? [] : [[first, second]];
    if (next && next.from - to < together) ends.push([second ?? first, next.lines[0] ?? '']);
    return ends;
  });
}
