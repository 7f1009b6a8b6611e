import { z } from 'zod';

const Seconds = z.coerce.number().finite().optional().catch(undefined);

/** What ffprobe is asked for, of it. Each may be missing, or nonsense. */
export const Probe = z.object({
  format: z.object({
    duration: Seconds,
    start_time: Seconds,
    nb_streams: z.number(),
  }),
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      codec_name: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      sample_aspect_ratio: z.string().optional(),
      avg_frame_rate: z.string().optional(),
      r_frame_rate: z.string().optional(),
      channels: z.number().optional(),
      disposition: z.object({ attached_pic: z.number() }).optional(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
    }),
  ),
});
export type Probe = z.infer<typeof Probe>;
