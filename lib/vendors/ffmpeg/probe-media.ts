import path from 'node:path';
import { z } from 'zod';
import { runFfmpeg } from './run-ffmpeg';

const MediaFacts = z.object({
  format: z.object({ duration: z.coerce.number(), size: z.coerce.number() }),
  streams: z.array(
    z.object({
      codec_type: z.string(),
      /** Seconds. */
      duration: z.coerce.number().optional(),
      codec_name: z.string().optional(),
      pix_fmt: z.string().optional(),
      width: z.number().optional(),
      height: z.number().optional(),
      avg_frame_rate: z.string().optional(),
      sample_rate: z.string().optional(),
      channels: z.number().optional(),
    }),
  ),
});
export type MediaFacts = z.infer<typeof MediaFacts>;

/** Length (seconds), size (bytes) and streams of an MP4 or MOV file; other kinds are refused. Throws `FfmpegFailure`. */
export async function probeMedia(file: string): Promise<MediaFacts> {
  const { stdout } = await runFfmpeg({
    program: 'ffprobe',
    args: [
      ...['-v', 'error', '-protocol_whitelist', 'file', '-format_whitelist', 'mov', '-f', 'mov'],
      ...['-of', 'json', '-show_entries', 'format=duration,size:stream', path.basename(file)],
    ],
    directory: path.dirname(file),
    timeoutMs: 20_000,
  });
  return MediaFacts.parse(JSON.parse(stdout.toString()));
}
