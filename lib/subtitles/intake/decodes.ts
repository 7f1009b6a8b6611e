import { AppError } from '@/lib/platform/errors/app-error';
import { FfmpegFailure, runFfmpeg } from '@/lib/vendors/ffmpeg';
import { clipName, inOwnDirectory } from './in-own-directory';
import { inputArguments } from './input-arguments';
import type { ClipFacts } from './schemas';

/** Where pictures are asked for, as shares of the length. */
const places = [0, 0.5, 0.95];
/** A transport stream has no index to find its key pictures by, and its length is measured anyway, at both of its ends. */
const placesOf = (demuxer: ClipFacts['demuxer']): readonly number[] => (demuxer === 'mpegts' ? [0] : places);

/**
 * Proves that a video is one: at its beginning, middle and end there are pictures that decode. A few pictures cost a
 * moment, whatever its length. Throws `invalid` (`clip-damaged`).
 */
export async function decodes(
  path: string,
  facts: Pick<ClipFacts, 'demuxer' | 'lengthMs'>,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  await inOwnDirectory(path, async (directory) => {
    for (const place of placesOf(facts.demuxer)) {
      const at = (facts.lengthMs * place) / 1_000;
      if ((await picturesAt(directory, facts.demuxer, at, signal)) > 0) continue;
      throw new AppError('invalid', 'clip-damaged', { field: 'file' });
    }
  });
}

async function picturesAt(
  directory: string,
  demuxer: ClipFacts['demuxer'],
  seconds: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  try {
    const { stdout } = await runFfmpeg({
      args: [
        // From the key picture before: the way from there could be long.
        ...['-v', 'error', '-threads', '1', '-noaccurate_seek', '-ss', String(seconds)],
        ...[...inputArguments(demuxer), '-i', clipName],
        ...['-map', '0:v:0', '-frames:v', '2', '-f', 'framecrc', '-'],
      ],
      directory,
      timeoutMs: 20_000,
      signal,
    });
    return stdout.toString().match(/^\d+,/gm)?.length ?? 0;
  } catch (error) {
    if (error instanceof FfmpegFailure && error.kind !== 'cancelled') return 0;
    throw error;
  }
}
