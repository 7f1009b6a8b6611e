import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { VideoError } from '../port';
import { judgePixels, type Look } from './judge-pixels';
import type { Size } from './lay-out';
import { readPicture } from './read-picture';
import { uprightFilters } from './upright-filters';

export interface Photo {
  /** How ffmpeg is told to read it. */
  readonly input: readonly string[];
  readonly orientation: number;
  /** Upright. */
  readonly size: Size;
  readonly look: Look;
}

const mostPixels = 50_000_000;
/** Wider or taller than this by its other side is no picture of a product. */
const mostAspect = 8;
const side = 96;

/**
 * Writes a picture into `directory` under `name` and looks at it. It is judged by its bytes and read by the decoder of that
 * kind only. Throws `VideoError` USER_VIOLATION for what is no JPEG, PNG or WebP, damaged, or too large.
 */
export async function preparePhoto(
  directory: string,
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Photo> {
  const picture = readPicture(bytes);
  if (picture === null) throw refused('not a JPEG, PNG or WebP');
  const { format, width, height, orientation } = picture;
  if (width * height > mostPixels) throw refused(`${width}×${height} pixels`);
  if (Math.max(width / height, height / width) > mostAspect) throw refused(`${width}×${height} pixels`);
  await writeFile(path.join(directory, name), bytes);
  const demuxer = `${format}_pipe`;
  const input = [
    ...['-noautorotate', '-protocol_whitelist', 'file', '-format_whitelist', demuxer],
    ...['-f', demuxer, '-i', name],
  ];
  const isTurned = orientation >= 5;
  return {
    input,
    orientation,
    size: isTurned ? { width: height, height: width } : { width, height },
    look: judgePixels(await pixelsOf(directory, input, orientation, signal), side),
  };
}

async function pixelsOf(
  directory: string,
  input: readonly string[],
  orientation: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  try {
    const { stdout } = await runFfmpeg({
      args: [
        ...['-v', 'error', ...input, '-frames:v', '1'],
        ...[
          '-vf',
          `${uprightFilters(orientation)}format=rgba,scale=${side}:${side}:flags=area`,
          '-pix_fmt',
          'rgba',
          '-f',
          'rawvideo',
          'pipe:1',
        ],
      ],
      directory,
      timeoutMs: 30_000,
      signal,
    });
    if (stdout.length < side * side * 4) throw refused('no picture in it');
    return stdout;
  } catch (error) {
    if (error instanceof FfmpegFailure && error.kind === 'refused') throw refused(error.detail);
    throw error;
  }
}

const refused = (raw: string): VideoError =>
  new VideoError({ class: 'USER_VIOLATION', raw: `photo: ${raw}` });
