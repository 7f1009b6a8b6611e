import { z } from 'zod';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

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
