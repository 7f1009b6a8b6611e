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

/** A track of the music library under what is said; `level` is how loud it is beside that, in percent, where nobody speaks. */
export const ClipMusicWish = z.object({
  trackId: z.string().min(1).max(100),
  level: z.number().int().min(1).max(100).default(40),
});
export type ClipMusicWish = z.infer<typeof ClipMusicWish>;

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
  /** A picture of the company's that is put into a corner. */
  watermarkId: z.string().min(1).max(100).nullable().default(null),
  music: ClipMusicWish.nullable().default(null),
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
  /** Letters that no font here can show. */
  unshown: z.array(z.string()).default([]),
  fastest: z.number(),
});
export type QualityReport = z.infer<typeof QualityReport>;

/** Where a clip stands. All but the last two are on the way, one after another; the last two are ends. */
export const ClipStage = z.enum([
  'queued',
  'fetch',
  'probe',
  'audio',
  'transcribe',
  'cut',
  'translate',
  'speak',
  'render',
  'verify',
  'deliver',
  'delivered',
  'failed',
]);
export type ClipStage = z.infer<typeof ClipStage>;

/** What a tier allows a clip, as it was when the clip was asked for. */
export const ClipRules = z.object({
  maxSeconds: z.number().int().positive(),
  /** Of the result's shorter side, in pixels. */
  maxHeight: z.number().int().positive(),
  maxUploadMegabytes: z.number().int().positive(),
  /** "X8" is written into a corner. */
  watermark: z.boolean(),
});
export type ClipRules = z.infer<typeof ClipRules>;

/** Where the video of a wish comes from. */
export const ClipSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileId: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('link'), url: z.url({ protocol: /^https?$/ }).max(2_000) }),
  /** The video of an earlier clip: what was done for it is not done again. */
  z.object({ kind: z.literal('clip'), clipId: z.string().min(1).max(100) }),
]);
export type ClipSource = z.infer<typeof ClipSource>;

export const maxCues = 5_000;

/** Subtitles as somebody's hand left them. */
export const HandCues = z.object({
  language: LanguageTag.nullable(),
  cues: z.array(Cue).min(1).max(maxCues),
});
export type HandCues = z.infer<typeof HandCues>;

export const RequestClip = z.object({
  /** The asker's name for the wish: said twice, it is one clip. */
  key: z.string().min(8).max(100),
  source: ClipSource,
  /** Left out, the file's or the link's own. */
  name: z.string().trim().min(1).max(200).optional(),
  options: ClipOptions,
  handCues: HandCues.nullable().default(null),
});
export type RequestClip = z.input<typeof RequestClip>;

export const ClipFailure = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Ids of what came out of a clip, to be read in the media store. */
export const ClipFiles = z.object({
  video: z.string().optional(),
  srt: z.string().optional(),
  vtt: z.string().optional(),
  ass: z.string().optional(),
  poster: z.string().optional(),
});
export type ClipFiles = z.infer<typeof ClipFiles>;

/** A clip, as its company sees it. */
export const Clip = z.object({
  id: z.string(),
  name: z.string(),
  face: z.enum(['web', 'telegram']),
  source: ClipSource,
  options: ClipOptions,
  tier: z.string(),
  stage: ClipStage,
  /** Of the whole way, 0 to 100. */
  progress: z.number().int(),
  etaSeconds: z.number().int().nullable(),
  /** Clips that begin before it, while it is queued. */
  ahead: z.number().int().nullable(),
  lengthMs: z.number().int().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  failure: ClipFailure.nullable(),
  report: QualityReport.nullable(),
  files: ClipFiles,
  /** Its cues were edited by hand and burned in as they were. */
  byHand: z.boolean(),
  /** Whether the original is still there, for another wish of the same video. */
  canRepeat: z.boolean(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});
export type Clip = z.infer<typeof Clip>;

export const ListClips = z.object({
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(100).default(24),
});
export type ListClips = z.input<typeof ListClips>;

export const ClipPage = z.object({ clips: z.array(Clip), next: z.string().nullable() });
export type ClipPage = z.infer<typeof ClipPage>;

/** The subtitles of a clip, to be read, changed and shown over the video as they are burned in. */
export const ClipCues = z.object({
  clipId: z.string(),
  language: z.string().nullable(),
  profile: ProfileName,
  fps: z.number(),
  /** Of the picture they are burned into. */
  width: z.number().int(),
  height: z.number().int(),
  lengthMs: z.number().int(),
  cues: z.array(Cue),
  report: QualityReport,
  /** What its profile asks for: most characters of a line, and in a second. */
  limits: z.object({ charactersALine: z.number(), charactersASecond: z.number() }),
  /** How loud it is, ten times a second, 0 to 99; empty when that is known no longer. */
  peaks: z.array(z.number().int()),
  /** First moments of new shots, in milliseconds. */
  shots: z.array(z.number().int()),
});
export type ClipCues = z.infer<typeof ClipCues>;

/** Subtitles as they would be burned in. */
export const PreviewClip = z.object({
  cues: z.array(Cue).max(maxCues),
  style: SubtitleStyle,
});
export type PreviewClip = z.input<typeof PreviewClip>;

export const ClipPreview = z.object({
  ass: z.string(),
  report: QualityReport,
  /** Families the letters are drawn with. */
  fonts: z.array(z.string()),
  /** Characters that no font here can show. */
  missing: z.array(z.string()),
});
export type ClipPreview = z.infer<typeof ClipPreview>;
