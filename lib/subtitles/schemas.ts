import { z } from 'zod';
import { Word } from '@/lib/speech/schemas';

const Moment = z.number().int().nonnegative();

/** One subtitle on screen: one or two lines, from `from` until `to` (milliseconds from the beginning of the video). */
export const Cue = z.object({
  id: z.string(),
  from: Moment,
  to: Moment,
  lines: z.array(z.string()).min(1).max(2),
  /** What is said while it stands, where that is known: a karaoke style lights the words up one after another. */
  words: z.array(Word).optional(),
});
export type Cue = z.infer<typeof Cue>;

/** The rules subtitles are cut by; the figures are in `cutting/profiles.ts`. */
export const ProfileName = z.enum(['netflix-english', 'netflix-other', 'russian', 'cjk', 'vertical']);
export type ProfileName = z.infer<typeof ProfileName>;

export const StyleName = z.enum(['clean', 'boxed', 'karaoke', 'big']);
export type StyleName = z.infer<typeof StyleName>;

/** How subtitles look. `colour` is that of the letters (in karaoke: of the word being said), `#rrggbb`. */
export const SubtitleStyle = z.object({
  name: StyleName.default('clean'),
  /** A family that is installed; its glyphs are checked, and another is taken for what it lacks. */
  font: z.string().trim().min(1).max(100).default('Noto Sans'),
  size: z.enum(['small', 'medium', 'large']).default('medium'),
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
  position: z.enum(['bottom', 'middle', 'top']).default('bottom'),
});
export type SubtitleStyle = z.infer<typeof SubtitleStyle>;

/** What subtitles are made from instead of listening: a script without times, or subtitles with them. */
export const GivenText = z.object({
  kind: z.enum(['script', 'subtitles']),
  content: z.string().trim().min(1).max(500_000),
});
export type GivenText = z.infer<typeof GivenText>;

/** ISO 639-1, or with a script or country as providers list them ("pt-BR", "zh-Hant"). */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/);

/** What is to be done with a video. */
export const ClipOptions = z.object({
  /** What is spoken in it; null: it is to be found out. */
  language: LanguageTag.nullable().default(null),
  /** Burned into the picture; the subtitle files come either way. */
  subtitles: z.boolean().default(true),
  translateTo: LanguageTag.nullable().default(null),
  /** The (translated) text is spoken over the lowered original sound. */
  voice: z.boolean().default(false),
  /** 9:16: cut out of the middle, whole over a blurred copy of itself, or following what moves. */
  vertical: z.enum(['none', 'crop', 'blur', 'follow']).default('none'),
  style: SubtitleStyle.prefault({}),
  given: GivenText.nullable().default(null),
  /** Words that are to be translated in one way: "Zaryanka" stays "Zaryanka". */
  glossary: z
    .array(z.object({ term: z.string().min(1).max(100), as: z.string().min(1).max(100) }))
    .max(100)
    .default([]),
});
export type ClipOptions = z.infer<typeof ClipOptions>;

/** How well cues keep the rules of their profile. Shares are 0…1 of the cues (coverage: of the time somebody speaks). */
export const QualityReport = z.object({
  profile: ProfileName,
  cues: z.number().int(),
  /** Cues whose longest line is within the profile's characters. */
  lineLength: z.number(),
  /** Cues within the profile's characters a second. */
  readingSpeed: z.number(),
  duration: z.number(),
  /** Gaps to the next cue that are two frames or more. */
  gaps: z.number(),
  /** Cues that do not stand over a change of shot without need. */
  shots: z.number(),
  /** Line ends that do not tear apart what belongs together. */
  breaks: z.number(),
  speechCoverage: z.number(),
  longestLine: z.number().int(),
  fastest: z.number(),
});
export type QualityReport = z.infer<typeof QualityReport>;
