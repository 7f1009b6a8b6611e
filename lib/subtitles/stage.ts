import { z } from 'zod';
import type { MediaPurpose } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { Word } from '@/lib/speech';
import { ClipFacts } from './intake/schemas';
import type { ClipMusic } from './rendering/music-input';
import {
  type ClipOptions,
  type ClipRules,
  type ClipSource,
  Cue,
  type HandCues,
  ProfileName,
  QualityReport,
} from './schemas';

const Moment = z.number().int().nonnegative();
const Span = z.object({ from: Moment, to: Moment });

/** What each stage finds out. Kept as JSON under the hash of all it depends on; its files stand beside it. */
export const stageData = {
  fetch: z.object({ sha256: z.string(), name: z.string(), sizeBytes: z.number() }),
  probe: ClipFacts,
  audio: z.object({
    /** When somebody speaks. */
    speech: z.array(Span),
    /** First moments of new shots. */
    shots: z.array(Moment),
    /** How loud it is, ten times a second, 0 to 99. */
    peaks: z.array(z.number().int()),
  }),
  transcribe: z.object({
    words: z.array(Word),
    /** Subtitles that were given with their times. */
    cues: z.array(Cue).nullable(),
    language: z.string().nullable(),
  }),
  cut: z.object({ cues: z.array(Cue), profile: ProfileName, language: z.string().nullable() }),
  translate: z.object({ cues: z.array(Cue), profile: ProfileName, language: z.string() }),
  speak: z.object({
    lines: z.array(z.object({ from: Moment, to: Moment, speed: z.number(), shortened: z.boolean() })),
  }),
  render: z.object({
    width: z.number().int(),
    height: z.number().int(),
    /** The picture was left as it is. */
    copied: z.boolean(),
    /** Its window went its own way, which is kept beside it. */
    follows: z.boolean(),
  }),
  verify: z.object({
    report: QualityReport,
    lengthMs: Moment,
    /** LUFS; null: there is no sound, or silence. */
    loudness: z.number().nullable(),
    /** Cues whose letters were found in the picture. */
    cuesSeen: z.number().int(),
  }),
} as const;

export type StageName = keyof typeof stageData;
export type StageData<N extends StageName> = z.infer<(typeof stageData)[N]>;
export const stageNames = Object.keys(stageData) as StageName[];

/** What a clip is made by, whoever asked for it and wherever it is made. */
export interface ClipWish {
  readonly source: ClipSource;
  readonly name: string | null;
  readonly options: ClipOptions;
  readonly rules: ClipRules;
  readonly handCues: HandCues | null;
}

/** What stages before have found out. Asking for one that was skipped gives null. */
export interface Found {
  data<N extends StageName>(stage: N): StageData<N> | null;
  /** The hash its result is kept under; null: skipped. */
  hash(stage: StageName): string | null;
}

export interface BroughtVideo {
  readonly path: string;
  readonly name: string;
  /** Its id in the media store; null: it is not there yet. */
  readonly storedAs: string | null;
}

/** What a stage works with. */
export interface Workbench extends Found {
  /** What an earlier stage found out, which this one cannot do without. */
  need<N extends StageName>(stage: N): StageData<N>;
  readonly ctx: Ctx;
  readonly wish: ClipWish;
  /** Of this attempt alone, empty at first, gone afterwards. */
  readonly directory: string;
  readonly signal: AbortSignal | undefined;
  /** Puts a file of an earlier stage into the directory under `name` and returns its path. */
  file(stage: StageName, file: string, name: string): Promise<string>;
  /** Brings the video itself into the directory under `name`. */
  source(name: string): Promise<BroughtVideo>;
  /** Brings the picture that is put into a corner into the directory; null: none is wished. */
  watermark(name: string): Promise<string | null>;
  /** Brings the track that is laid under it into the directory, while it is still offered; null: none is wished. */
  music(name: string): Promise<ClipMusic | null>;
  /** A piece of work that is paid for: made once, found again when the stage begins anew. `make` writes the file. */
  once(key: string, make: (file: string) => Promise<void>): Promise<string>;
  /** How far the stage is, in percent. */
  readonly tell: (percent: number) => void;
}

/** A file that is made, or one that lies in the store already. */
export type MadeFile =
  | { readonly path: string; readonly purpose: ClipPurpose }
  | { readonly storedAs: string };

export type ClipPurpose = Extract<MediaPurpose, `clip-${string}`>;

export interface Made<N extends StageName> {
  readonly data: StageData<N>;
  /** By the name later stages ask for. */
  readonly files?: Readonly<Record<string, MadeFile>>;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** One thing that is done to a video. */
export interface Stage<N extends StageName = StageName> {
  readonly name: N;
  /** Raised when it makes something else of the same: what was kept from before is then made anew. */
  readonly version: number;
  /** All that its result depends on. Null: this clip does not need it. */
  basis(wish: ClipWish, found: Found): Json | null;
  make(bench: Workbench): Promise<Made<N>>;
}
