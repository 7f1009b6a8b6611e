import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/platform/errors/app-error';
import { runYtDlp, type YtDlpRun } from './run-yt-dlp';
import { sortedBy } from './sorted-by';

export interface TrackWish extends Pick<YtDlpRun, 'url' | 'directory' | 'proxy' | 'signal'> {
  /** The best with a picture, which may have sound too; or the best sound alone. */
  readonly track: 'picture' | 'sound';
  readonly maxBytes: number;
  readonly maxHeight: number;
  /** Bytes so far and of how many, where that is known. */
  readonly onBytes?: ((sofar: number, total: number | null) => void) | undefined;
}

const formats = {
  picture: 'bv*/b',
  // What our readers of films read.
  sound: 'ba[ext=m4a]/ba[ext=webm]/ba[ext=mp4]',
} as const;
const patienceMs = 3_600_000;

/**
 * Fetches one track of a video into `directory`, under the name of the track. Two are never joined by it: see run-yt-dlp.
 * Tells whether it is said to be without sound. Throws an `AppError` that tells what the site said.
 */
export async function downloadTrack(wish: TrackWish): Promise<{ isSilent: boolean; sizeBytes: number }> {
  const { track, maxBytes, maxHeight, onBytes, ...asked } = wish;
  const limit = `[filesize<?${maxBytes}]`;
  let isSilent = false;
  let isBegun = false;
  await runYtDlp({
    ...asked,
    args: [
      ...['--format', formats[track].replaceAll('/', `${limit}/`) + limit, ...sortedBy(maxHeight)],
      ...['--output', track, '--max-filesize', String(maxBytes), '--match-filter', '!is_live'],
      ...['--quiet', '--progress', '--newline', '--print', 'before_dl:x8-sound %(acodec)s'],
      '--progress-template',
      'download:x8-bytes %(progress.downloaded_bytes)s %(progress.total_bytes)s %(progress.total_bytes_estimate)s',
    ],
    timeoutMs: patienceMs,
    maxMb: Math.ceil(maxBytes / 1_048_576) + 1,
    onOutput: (chunk) => {
      const text = chunk.toString();
      if (text.includes('x8-sound ')) isBegun = true;
      if (text.includes('x8-sound none')) isSilent = true;
      for (const [, sofar, ...totals] of text.matchAll(/x8-bytes (\S+) (\S+) (\S+)/g))
        onBytes?.(Number(sofar) || 0, totals.map(Number).find((total) => total > 0) ?? null);
    },
  });
  const found = await stat(path.join(asked.directory, track)).catch(() => null);
  // It says nothing, and ends well, when it passes over what is live, or larger than it may be.
  if (!found && !isBegun) throw new AppError('invalid', 'link-live');
  if (!found) throw new AppError('invalid', 'link-too-large', { params: { limit: megabytes(maxBytes) } });
  return { isSilent, sizeBytes: found.size };
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1_048_576);
