import { open } from 'node:fs/promises';
import path from 'node:path';
import { copyTrackTo } from '@/lib/music';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { soundDemuxer } from '@/lib/vendors/ffmpeg';
import { detectContentType } from '@/lib/vendors/file-type';
import type { ClipMusic } from '../rendering/music-input';
import type { ClipOptions } from '../schemas';

const headBytes = 65_536;

/** Puts the track that is laid under a clip into `file`. Throws `not-found` `track-not-offered` when its rights have ended. */
export async function bringMusic(
  ctx: Ctx,
  { music }: Pick<ClipOptions, 'music'>,
  file: string,
): Promise<ClipMusic | null> {
  if (music === null) return null;
  await copyTrackTo(ctx, music.trackId, file);
  const demuxer = soundDemuxer(await detectContentType(await headOf(file)));
  if (demuxer === null) throw new AppError('not-found', 'track-not-offered');
  return { file: path.basename(file), demuxer, level: music.level };
}

async function headOf(file: string): Promise<Uint8Array> {
  const opened = await open(file);
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await opened.close();
  }
}
