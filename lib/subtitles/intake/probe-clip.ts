import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { clipName, inOwnDirectory } from './in-own-directory';
import { inputArguments, mostPixels } from './input-arguments';
import { judgeProbe } from './judge-probe';
import { measureLength } from './measure-length';
import { Probe } from './probe-shape';
import type { ClipFacts, Demuxer } from './schemas';

const entries = [
  'format=duration,start_time,nb_streams',
  'stream=codec_type,codec_name,width,height,sample_aspect_ratio,avg_frame_rate,r_frame_rate,channels',
  'stream_disposition=attached_pic',
  'stream_side_data=rotation',
].join(':');

/**
 * The facts of a video that `judgeMedia` has judged. Nothing is believed that is not possible: pictures of 50,000 × 50,000,
 * a thousand tracks, years of length. Throws `invalid` (`clip-…` keys), `unavailable` (`ffmpeg-missing`).
 */
export async function probeClip(
  path: string,
  demuxer: Demuxer,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<ClipFacts> {
  const { size } = await stat(path);
  return inOwnDirectory(path, async (directory) => {
    const probe = await ask(directory, demuxer, signal);
    const lengthMs =
      probe.format.duration === undefined
        ? await measureLength(directory, demuxer, signal)
        : Math.round(probe.format.duration * 1_000);
    return judgeProbe(probe, { demuxer, lengthMs, sizeBytes: size });
  });
}

async function ask(directory: string, demuxer: Demuxer, signal: AbortSignal | undefined): Promise<Probe> {
  try {
    const { stdout, messages } = await runFfmpeg({
      program: 'ffprobe',
      args: [
        ...['-v', 'error', ...inputArguments(demuxer)],
        ...['-of', 'json', '-show_entries', entries, clipName],
      ],
      directory,
      timeoutMs: 20_000,
      signal,
    });
    assertSize(messages);
    return Probe.parse(JSON.parse(stdout.toString()));
  } catch (cause) {
    if (cause instanceof FfmpegFailure && cause.kind === 'missing')
      throw new AppError('unavailable', 'ffmpeg-missing', { cause });
    if (cause instanceof FfmpegFailure && cause.kind !== 'cancelled')
      throw new AppError('invalid', 'clip-damaged', { field: 'file', cause });
    if (cause instanceof z.ZodError || cause instanceof SyntaxError)
      throw new AppError('invalid', 'clip-damaged', { field: 'file', cause });
    throw cause;
  }
}

/** What the limit on pixels kept from being decoded has no size in the answer, only in a complaint. */
function assertSize(messages: string): void {
  const [, width, height] = /Picture size (\d+)x(\d+) (?:is invalid|exceeds)/.exec(messages) ?? [];
  if (Number(width) * Number(height) <= mostPixels || width === undefined) return;
  const params = { width: Number(width), height: Number(height) };
  throw new AppError('invalid', 'clip-picture-too-large', { field: 'file', params });
}
