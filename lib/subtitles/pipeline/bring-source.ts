import path from 'node:path';
import { copyFileTo } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { assertClipLength } from '../assert-clip-length';
import { describeLink } from '../intake/describe-link';
import { fetchLink } from '../intake/fetch-link';
import { visitHost } from '../intake/visit-host';
import type { BroughtVideo, ClipWish } from '../stage';

interface Place {
  readonly directory: string;
  readonly name: string;
  readonly signal: AbortSignal;
  readonly tell: (percent: number) => void;
}

/** Brings the video of a wish to a directory: out of the store, or from where its link leads. */
export async function bringSource(
  ctx: Ctx,
  { source, rules }: ClipWish,
  { directory, name, signal, tell }: Place,
): Promise<BroughtVideo> {
  const to = path.join(directory, name);
  if (source.kind === 'file') {
    const file = await copyFileTo(ctx, source.fileId, to).catch((error: unknown) => {
      const isGone = error instanceof AppError && error.code === 'not-found';
      throw isGone ? new AppError('not-found', 'clip-original-gone', { cause: error }) : error;
    });
    return { path: to, name: file.name, storedAs: file.id };
  }
  if (source.kind === 'clip') throw new Error('The video of another clip is looked up when it is wished.');
  const { url } = source;
  const { maxHeight, maxSeconds, maxUploadMegabytes } = rules;
  return visitHost(ctx, url, async () => {
    const { title, lengthMs } = await describeLink(url, { maxHeight, signal });
    assertClipLength(lengthMs, maxSeconds);
    await fetchLink(url, {
      file: to,
      maxBytes: maxUploadMegabytes * 1_048_576,
      maxHeight,
      signal,
      onProgress: (share) => share !== null && tell(100 * share),
    });
    return { path: to, name: title, storedAs: null };
  });
}
