import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Lookup } from '@/lib/platform/net/resolve-public-address';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { detectContentType } from '@/lib/vendors/file-type';
import { programMissing } from '../audio/program-missing';
import { openAnswer } from '../downloading/open-answer';

export interface CoverWish {
  /** Where the picture is, or the bytes of one that a file brought along. */
  readonly from: { readonly url: string; readonly headers?: Readonly<Record<string, string>> } | Uint8Array;
  /** The JPEG it becomes; a new file. */
  readonly path: string;
  readonly allows: (host: string) => boolean;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly lookup?: Lookup | undefined;
}

export interface Cover {
  readonly path: string;
  readonly contentType: 'image/jpeg';
  readonly bytes: Uint8Array;
}

const mostBytes = 15 * 1_048_576;
/** Pixels of its longer side. */
const side = 600;
/** By its bytes: the one reader that ffmpeg is given for it. */
const readers: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg_pipe',
  'image/png': 'png_pipe',
  'image/webp': 'webp_pipe',
  'image/gif': 'gif',
  'image/bmp': 'bmp_pipe',
};

/**
 * Brings a cover under the rules of downloads, judges it by its bytes and makes it a JPEG of at most 600 × 600 pixels without
 * anything that the file said besides. Throws `invalid` (`address-refused`, `track-host-undeclared`, `cover-unusable`),
 * `unavailable` (`track-unreachable`, `program-missing`) and the reason of `signal`: a track is whole without its cover.
 */
export async function prepareCover(wish: CoverWish): Promise<Cover> {
  const { from, path: file, signal } = wish;
  signal?.throwIfAborted();
  const bytes = from instanceof Uint8Array ? from : await fetched(from, wish);
  const reader = readers[(await detectContentType(bytes)) ?? ''];
  if (!reader) throw new AppError('invalid', 'cover-unusable');
  const directory = await mkdtemp(path.join(path.dirname(path.resolve(file)), '.cover-'));
  try {
    await writeFile(path.join(directory, 'given'), bytes, { mode: 0o600 });
    await draw(directory, reader, signal);
    const drawn = await readFile(path.join(directory, 'drawn'));
    await rename(path.join(directory, 'drawn'), file);
    return { path: file, contentType: 'image/jpeg', bytes: drawn };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function fetched(
  { url, headers }: { url: string; headers?: Readonly<Record<string, string>> },
  { allows, timeoutMs, signal: theirs, lookup }: CoverWish,
): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = theirs ? AbortSignal.any([theirs, limit]) : limit;
  try {
    const answer = await openAnswer(url, { headers, allows, signal, idleMs: 10_000, lookup });
    try {
      if (answer.status !== 200) throw unreachable();
      return await collected(answer.body);
    } finally {
      await answer.close();
    }
  } catch (error) {
    theirs?.throwIfAborted();
    throw error instanceof AppError ? error : unreachable(error);
  }
}

async function collected(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) throw new AppError('invalid', 'cover-unusable');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function draw(directory: string, reader: string, signal: AbortSignal | undefined): Promise<void> {
  try {
    await runFfmpeg({
      args: [
        ...['-v', 'error', '-threads', '1', '-protocol_whitelist', 'file', '-format_whitelist', reader],
        ...['-f', reader, '-max_pixels', '40000000', '-i', 'given', '-map', '0:v:0', '-frames:v', '1'],
        ...[
          '-vf',
          `scale='min(${side},iw)':'min(${side},ih)':force_original_aspect_ratio=decrease,format=yuvj420p`,
        ],
        ...['-map_metadata', '-1', '-c:v', 'mjpeg', '-q:v', '3', '-f', 'mjpeg', 'drawn'],
      ],
      directory,
      timeoutMs: 20_000,
      memoryMb: 1_024,
      fileMb: 20,
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof FfmpegFailure)) throw error;
    throw error.kind === 'missing'
      ? programMissing('ffmpeg', error)
      : new AppError('invalid', 'cover-unusable', { cause: error });
  }
}

const unreachable = (cause?: unknown): AppError =>
  new AppError('unavailable', 'track-unreachable', { cause, retryAfter: 30 });
