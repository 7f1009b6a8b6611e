import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  assembleUpload,
  closeUpload,
  discardUpload,
  getUpload,
  storeFileFrom,
  type UploadRef,
} from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { uploadFinished } from '../jobs';
import { decodes } from './decodes';
import { judgeMedia } from './judge-media';
import { probeClip } from './probe-clip';
import { ClipFacts } from './schemas';

export interface FinishedUpload {
  readonly fileId: string;
  readonly facts: ClipFacts;
}

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
    const found = await factsOf(file);
    const kept = await storeFileFrom(ctx, {
      purpose: 'clip-original',
      name,
      path: file,
      once: `upload ${id}`,
    });
    if (reference !== undefined) {
      const news = { reference, fileId: kept.id, name, lengthMs: found.lengthMs };
      await inTransaction(ctx, (tx) => dispatch(tx, uploadFinished, news, { dedupeKey: id }));
    }
    await closeUpload(ctx, id, { fileId: kept.id, facts: found });
    return { fileId: kept.id, facts: found };
  } catch (error) {
    if (isRefused(error)) await discardUpload(ctx, asked);
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function factsOf(file: string): Promise<ClipFacts> {
  const facts = await probeClip(file, await judgeMedia(file));
  await decodes(file, facts);
  return facts;
}

const isRefused = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'invalid' && error.key !== 'upload-incomplete';
