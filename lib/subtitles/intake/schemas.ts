import { z } from 'zod';

/** The only readers of ffmpeg that a video from outside is given to, each forced by name. MP4, MOV and 3GP are `mov`. */
export const Demuxer = z.enum(['mov', 'matroska', 'avi', 'mpegts']);
export type Demuxer = z.infer<typeof Demuxer>;

/** What a video is, as measured. Whoever works on it does so with `-t` of `lengthMs`: more may be hidden behind it. */
export const ClipFacts = z.object({
  demuxer: Demuxer,
  lengthMs: z.number().int().positive(),
  /** Pixels as shown: upright, whatever way the camera was held. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** How much wider than high a pixel is shown; 1 nearly always. */
  pixelAspect: z.number().positive(),
  /** Degrees, clockwise, that the stored picture is turned by for showing. ffmpeg does it by itself. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Pictures a second, on average. */
  fps: z.number().positive(),
  /** Pictures do not come evenly: phones and screen recorders do that. */
  variableRate: z.boolean(),
  videoCodec: z.string(),
  audioCodec: z.string().nullable(),
  channels: z.number().int().nonnegative(),
  hasAudio: z.boolean(),
  sizeBytes: z.number().int().positive(),
  /** Where its first picture or sound stands on the file's own clock. */
  startMs: z.number().int(),
});
export type ClipFacts = z.infer<typeof ClipFacts>;

/** What a link leads to, before anything of it is fetched. */
export const LinkFacts = z.object({
  title: z.string(),
  /** Null where the site does not say. */
  lengthMs: z.number().int().positive().nullable(),
  /** Bytes of the best version within the asked height; null where the site does not say. */
  sizeBytes: z.number().int().positive().nullable(),
  /** As yt-dlp calls it: "Youtube"; "Generic" for any other. */
  site: z.string(),
});
export type LinkFacts = z.infer<typeof LinkFacts>;

export const NewUploadLink = z.object({
  /** Whom it is for, such as a Telegram chat; it can be read in the link. */
  reference: z.string().regex(/^[\w-]{1,64}$/),
});
export type NewUploadLink = z.infer<typeof NewUploadLink>;
