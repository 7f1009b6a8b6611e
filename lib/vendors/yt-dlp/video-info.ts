import { z } from 'zod';

const Count = z.number().nonnegative().nullish().catch(null);

/** What yt-dlp knows of a video, of `--dump-json`: the few things we ask. Sites leave out what they like. */
export const VideoInfo = z.object({
  title: z.string().nullish(),
  extractor_key: z.string().nullish(),
  duration: Count,
  filesize: Count,
  filesize_approx: Count,
  is_live: z.boolean().nullish(),
  live_status: z.string().nullish(),
  /** The list that this one is of, where the link is that of a list; how many there are in it, where that is known. */
  playlist_id: z.string().nullish(),
  playlist_count: Count,
});
export type VideoInfo = z.infer<typeof VideoInfo>;
