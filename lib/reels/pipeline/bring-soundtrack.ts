import { readFile, rm } from 'node:fs/promises';
import { copyTrackTo } from '@/lib/music';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { VideoError } from '../port';
import type { OrderRow } from '../store/orders';

/**
 * The sound of the track that an order was made with; null: none was wished. `file` is written on the way. Throws
 * `VideoError` SOUNDTRACK_GONE when its rights have ended meanwhile.
 */
export async function bringSoundtrack(
  ctx: Ctx,
  { soundtrackId }: Pick<OrderRow, 'soundtrackId'>,
  file: string,
): Promise<Uint8Array | null> {
  if (soundtrackId === null) return null;
  try {
    await copyTrackTo(ctx, soundtrackId, file);
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    throw new VideoError({ class: 'SOUNDTRACK_GONE', raw: `${soundtrackId}: ${error.key}` });
  } finally {
    await rm(file, { force: true });
  }
}
