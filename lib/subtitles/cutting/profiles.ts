import type { ProfileName } from '../schemas';

/** What a cue has to keep to. Times in milliseconds. */
export interface Profile {
  readonly name: ProfileName;
  /** Most characters of a line. */
  readonly charactersALine: number;
  /** Most characters a second, and what is read without hurry. */
  readonly maxCps: number;
  readonly preferredCps: number;
  readonly least: number;
  readonly most: number;
  /** Empty frames between two cues. */
  readonly gapFrames: number;
  /** What an East Asian character (or an emoji) counts, and what any other. */
  readonly wide: number;
  readonly narrow: number;
}

const netflix = { least: 833, most: 7_007, gapFrames: 2, wide: 2, narrow: 1 };

/** Published rules: Netflix's style guides, and for short vertical videos what platforms' own editors do. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  'netflix-english': {
    ...netflix,
    name: 'netflix-english',
    charactersALine: 42,
    maxCps: 20,
    preferredCps: 15,
  },
  'netflix-other': { ...netflix, name: 'netflix-other', charactersALine: 42, maxCps: 17, preferredCps: 12 },
  russian: { ...netflix, name: 'russian', charactersALine: 39, maxCps: 17, preferredCps: 12 },
  cjk: { ...netflix, name: 'cjk', charactersALine: 16, maxCps: 9, preferredCps: 7, wide: 1, narrow: 0.5 },
  vertical: {
    ...netflix,
    name: 'vertical',
    charactersALine: 24,
    maxCps: 25,
    preferredCps: 18,
    least: 700,
    most: 5_000,
  },
};
