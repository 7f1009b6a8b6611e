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
  /** Videos in the list that this one is of. */
  n_entries: Count,
  playlist_count: Count,
});
export type VideoInfo = z.infer<typeof VideoInfo>;
