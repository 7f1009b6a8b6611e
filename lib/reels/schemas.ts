import { z } from 'zod';

/** Why a video could not be made; each class has its own patience, and its own sentence for the customer. */
export const FailureClass = z.enum([
  'USER_VIOLATION',
  'OUTPUT_MODERATION',
  'BILLING',
  'RATE_LIMIT',
  'TEMPORARY',
  'KEY_INVALID',
  'MODEL_DISABLED',
  'SOUNDTRACK_GONE',
  'UNKNOWN',
]);
export type FailureClass = z.infer<typeof FailureClass>;

/** What kind of video is wished: a blogger's recommendation, an advertisement, or exactly what the customer wrote. */
export const ReelTemplate = z.enum(['ugc', 'ad', 'own']);
export type ReelTemplate = z.infer<typeof ReelTemplate>;

/** Where a reel stands. The first seven are on the way, one after another; the last two are ends. */
export const ReelStage = z.enum([
  'queued',
  'script',
  'submit',
  'await',
  'download',
  'verify',
  'deliver',
  'delivered',
  'failed',
]);
export type ReelStage = z.infer<typeof ReelStage>;

/** A photo has to show the product: its shorter side in pixels, and all its pixels. */
export const leastPhotoSide = 400;
export const mostPhotoPixels = 50_000_000;

/** How many may be asked for at once. */
export const reelCounts = [1, 2, 3, 5] as const;
export const maxReelText = 2_000;
export const maxReelWishes = 500;

export const RequestReels = z.object({
  /** The asker's name for the wish, such as the form's own number: said twice, it is one order. */
  key: z.string().min(8).max(100),
  photoId: z.string().min(1).max(100),
  text: z.string().trim().min(3).max(maxReelText),
  template: ReelTemplate,
  wishes: z.string().trim().max(maxReelWishes).default(''),
  /** As it is to be read, such as "350 ₽". */
  price: z.string().trim().max(20).optional(),
  /** A track of the library that is played under it; else the generator's own sound. */
  soundtrackId: z.string().min(1).max(100).nullish(),
  count: z.union(reelCounts.map((count) => z.literal(count))),
});
export type RequestReels = z.input<typeof RequestReels>;

/** One video, as its company sees it. */
export const Reel = z.object({
  id: z.string(),
  orderId: z.string(),
  /** From 1 within its order. */
  nr: z.number().int(),
  stage: ReelStage,
  /** Percent of the stage's work; null: not known. */
  progress: z.number().int().nullable(),
  /** While it is queued: how many of all customers' videos are before it. */
  ahead: z.number().int().nullable(),
  template: ReelTemplate,
  text: z.string(),
  photoId: z.string(),
  /** The track of the library it was ordered with. */
  soundtrackId: z.string().nullable(),
  generator: z.enum(['kie', 'ffmpeg']).nullable(),
  fileId: z.string().nullable(),
  posterId: z.string().nullable(),
  seconds: z.number().int(),
  failure: FailureClass.nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
});
export type Reel = z.infer<typeof Reel>;

/** A wish with its videos. */
export const ReelOrder = z.object({
  id: z.string(),
  photoId: z.string(),
  text: z.string(),
  template: ReelTemplate,
  wishes: z.string(),
  price: z.string().nullable(),
  soundtrackId: z.string().nullable(),
  count: z.number().int(),
  createdAt: z.date(),
});
export type ReelOrder = z.infer<typeof ReelOrder>;

export const ListReels = z.object({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});
export type ListReels = z.input<typeof ListReels>;

export interface ReelPage {
  readonly reels: Reel[];
  readonly nextCursor: string | null;
}
