import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { assembleUpload, closeUpload, discardUpload, getUpload, type UploadRef } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { uploadFinished } from '../jobs';
import { ClipFacts } from './schemas';
import { type FinishedUpload, takeVideoFile } from './take-video-file';

/**
 * Puts an upload together, judges and probes it and keeps it as an original; said again, it answers the same. What is no
 * video is thrown away at once and the error says why. `reference`: whom the link was made for that it came by; they are told
 * once. Throws `invalid` (`upload-incomplete`, `clip-…`), `not-found` and
 * `unavailable`.
 */
export async function finishVideoUpload(
  ctx: Ctx,
  asked: UploadRef,
  reference?: string,
): Promise<FinishedUpload> {
  const { id, name, fileId, facts } = await getUpload(ctx, asked);
  if (fileId !== null) return { fileId, facts: ClipFacts.parse(facts) };
  // Beside the media store, so that the file moves there without being copied.
  const parent = path.resolve(env().X8_DATA_DIR, 'intake');
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(path.join(parent, 'upload-'));
  try {
    const file = path.join(directory, 'upload');
    await assembleUpload(ctx, asked, file);
    const taken = await takeVideoFile(ctx, { path: file, name, once: `upload ${id}` });
    const { fileId: kept, facts: found } = taken;
    if (reference !== undefined) {
      const news = { reference, fileId: kept, name, lengthMs: found.lengthMs };
      await inTransaction(ctx, (tx) => dispatch(tx, uploadFinished, news, { dedupeKey: id }));
    }
    await closeUpload(ctx, id, { fileId: kept, facts: found });
    return taken;
  } catch (error) {
    if (isRefused(error)) await discardUpload(ctx, asked);
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const isRefused = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'invalid' && error.key !== 'upload-incomplete';
