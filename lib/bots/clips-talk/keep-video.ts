import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Ctx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { type FinishedUpload, takeVideoFile } from '@/lib/subtitles';
import { askTelegram, saveTelegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import type { BotName } from '../schemas';
import type { SentFile } from '../talk/deed';

interface Wanted {
  readonly file: SentFile;
  /** More than that the plan does not take. */
  readonly mostMegabytes: number;
  /** Names it, so that it is kept once. */
  readonly once: string;
}

/**
 * Fetches a video from Telegram, judges it and keeps it. Null: Telegram does not hand files of this size to bots (its own
 * servers: of more than 20 MB). Throws what `takeVideoFile` throws, and `not-found` (`file-gone`).
 */
export async function keepVideo(
  ctx: Ctx,
  bot: BotName,
  { file, mostMegabytes, once }: Wanted,
): Promise<FinishedUpload | null> {
  // Beside the media store, so that the file moves there without being copied.
  const parent = path.resolve(env().X8_DATA_DIR, 'intake');
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(path.join(parent, 'telegram-'));
  try {
    const saved = path.join(directory, 'video');
    if (!(await save(bot, file.fileId, saved, mostMegabytes * 1_048_576))) return null;
    return await takeVideoFile(ctx, { path: saved, name: file.name, once });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function save(bot: BotName, fileId: string, to: string, maxBytes: number): Promise<boolean> {
  const { token, api } = botAccess(bot);
  try {
    const { file_path: from } = await askTelegram(() => api.getFile(fileId));
    if (!from) throw new AppError('not-found', 'file-gone');
    await saveTelegramFile(token, from, to, maxBytes);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'unauthenticated')
      throw error;
    if (error.key === 'file-too-large-for-channel') return false;
    // Whatever it was, the person is there now and can send it once more; a job that tries again would answer too late.
    throw new AppError('not-found', 'file-gone', { cause: error });
  }
}
