import { z } from 'zod';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What a price list may weigh, for its keeper as for its reader. */
export const mostPriceListMegabytes = 50;

/** What a file is for decides what it may be and how large. */
export const MediaPurpose = z.enum([
  'price-list',
  'item-photo',
  'message-file',
  'reel-photo',
  'reel-video',
  'reel-poster',
  'reel-logo',
  'clip-original',
  'clip-part',
  'clip-video',
  'clip-text',
  'clip-poster',
  'clip-watermark',
]);
export type MediaPurpose = z.infer<typeof MediaPurpose>;

export const NewFile = z.object({
  purpose: MediaPurpose,
  /** The owner's name for it; used for showing only. */
  name: z.string().min(1).max(1000),
  bytes: Bytes,
  /** Names the occasion, such as the event a file came in with: stored once a company, however often it is asked for. */
  once: z.string().min(1).max(1_000).optional(),
});
export type NewFile = z.infer<typeof NewFile>;

/** A file on this machine that is to be kept. It is not changed afterwards: the store may share its bytes. */
export const NewLocalFile = NewFile.omit({ bytes: true }).extend({ path: z.string().min(1) });
export type NewLocalFile = z.infer<typeof NewLocalFile>;

export const MediaFile = z.object({
  id: z.string(),
  purpose: MediaPurpose,
  name: z.string(),
  /** Judged by the content, never by the name. */
  contentType: z.string(),
  /** In bytes. */
  size: z.number().int(),
  sha256: z.string(),
  createdAt: z.date(),
});
export type MediaFile = z.infer<typeof MediaFile>;

/** A large file that is to come in parts. `key` is the sender's name for it: said again, the same upload goes on. */
export const NewUpload = z.object({
  name: z.string().min(1).max(1_000),
  /** Bytes of the whole file. */
  size: z.number().int().positive(),
  key: z.string().trim().min(8).max(200),
  /** The one-time link it comes by: one upload a link. */
  link: z.string().max(100).optional(),
});
export type NewUpload = z.infer<typeof NewUpload>;

/** An upload; who has come by a link finds only that link's. */
export const UploadRef = z.object({ uploadId: z.string().max(100), link: z.string().max(100).optional() });
export type UploadRef = z.infer<typeof UploadRef>;

/** The next bytes of an upload. */
export const NewPart = UploadRef.extend({
  /** The place of the first of them: how many there are already. */
  offset: z.number().int().nonnegative(),
  bytes: Bytes,
});
export type NewPart = z.infer<typeof NewPart>;

export const Upload = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int(),
  /** Bytes that have come. */
  received: z.number().int(),
  isFinished: z.boolean(),
  /** The stored file, once it is finished and as long as it is kept. */
  fileId: z.string().nullable(),
  /** What whoever finished it found out about it. */
  facts: z.unknown(),
});
export type Upload = z.infer<typeof Upload>;

/** What files of the platform itself are for; they belong to no company. */
export const PlatformPurpose = z.enum(['music-track', 'music-cover', 'music-evidence']);
export type PlatformPurpose = z.infer<typeof PlatformPurpose>;

export const NewPlatformFile = z.object({
  purpose: PlatformPurpose,
  name: z.string().min(1).max(1_000),
  /** Of a file on this machine, which is not changed afterwards: the store may share its bytes. */
  path: z.string().min(1),
  /** Names the occasion: stored once, however often it is asked for. */
  once: z.string().min(1).max(1_000),
});
export type NewPlatformFile = z.infer<typeof NewPlatformFile>;

export const PlatformFile = MediaFile.extend({ purpose: PlatformPurpose });
export type PlatformFile = z.infer<typeof PlatformFile>;
