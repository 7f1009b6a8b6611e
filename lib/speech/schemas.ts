import { z } from 'zod';

/** A voice message to be written down. `language` is ISO 639-1, when it is known. */
export const TranscribeSpeech = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  name: z.string().max(1000),
  contentType: z.string().max(200),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
});
export type TranscribeSpeech = z.infer<typeof TranscribeSpeech>;

const Moment = z.number().int().nonnegative();

/** A word as it was said, with the punctuation written to it; times in milliseconds from the beginning. */
export const Word = z.object({ text: z.string(), from: Moment, to: Moment });
export type Word = z.infer<typeof Word>;

/** A stretch of a recording, in milliseconds from the beginning. */
export const Interval = z.object({ from: Moment, to: Moment });
export type Interval = z.infer<typeof Interval>;

/** ISO 639-1, or with a script or country as providers list them ("pt-BR", "zh-Hant"). */
const Tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/);

/** The sound of a video on this machine's disk, to be written down word by word. */
export const TranscribeWords = z.object({
  file: z.string().min(1),
  contentType: z.string().max(200),
  language: Tag.optional(),
});
export type TranscribeWords = z.infer<typeof TranscribeWords>;

/** The text of one cue, in one line; its translation should have at most `maxCharacters`. */
export const CueText = z.object({
  id: z.string().min(1).max(100),
  text: z.string().max(2000),
  maxCharacters: z.number().int().min(1),
});
export type CueText = z.infer<typeof CueText>;

/** A word or name that is always to be translated in one way. */
export const GlossaryEntry = z.object({ term: z.string().min(1).max(100), as: z.string().min(1).max(100) });
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

/** Cues in their order, to be translated. `context` says what the video is about, and may be empty. */
export const TranslateCues = z.object({
  from: Tag.nullable(),
  to: Tag,
  cues: z
    .array(CueText)
    .max(5000)
    .refine((cues) => new Set(cues.map(({ id }) => id)).size === cues.length, 'ids must differ'),
  glossary: z.array(GlossaryEntry).max(100).default([]),
  context: z.string().max(2000).default(''),
});
export type TranslateCues = z.infer<typeof TranslateCues>;

/** A line to be said in fewer characters, in its own language. */
export const ShortenCue = z.object({
  text: z.string().min(1).max(2000),
  language: Tag.nullable(),
  maxCharacters: z.number().int().min(1),
});
export type ShortenCue = z.infer<typeof ShortenCue>;

/** Text to be said. `speed` 1 is natural; `voice` is an id of `listVoices`, else the first of the language. */
export const SpeakText = z.object({
  text: z.string().trim().min(1).max(4000),
  language: Tag,
  speed: z.number().min(0.5).max(2).default(1),
  voice: z.string().min(1).max(100).optional(),
});
export type SpeakText = z.infer<typeof SpeakText>;

/** `language`: only the voices that speak it. */
export const ListVoices = z.object({ language: Tag.optional() });
export type ListVoices = z.infer<typeof ListVoices>;

/** A language with its name in the reader's language. */
export const NamedLanguage = z.object({ tag: Tag, name: z.string() });
export type NamedLanguage = z.infer<typeof NamedLanguage>;

/** What can do one kind of work here; or the setting that would make it possible. */
export const Ability = z.union([z.object({ name: z.string() }), z.object({ missing: z.string() })]);
export type Ability = z.infer<typeof Ability>;

/** What can be done with speech before anybody waits for it. `languages`: what it can be translated into. */
export const SpeechAbilities = z.object({
  transcriber: Ability,
  translator: Ability,
  voice: Ability,
  languages: z.array(NamedLanguage),
});
export type SpeechAbilities = z.infer<typeof SpeechAbilities>;
