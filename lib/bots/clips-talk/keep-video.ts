import { mostPartMegabytes, receivePart } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { beginVideoUpload, type FinishedUpload, finishVideoUpload } from '@/lib/subtitles';
import { askTelegram, downloadTelegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import type { BotName } from '../schemas';
import type { SentFile } from '../talk/deed';
import { botFileMegabytes } from './bot-file-limit';

/**
 * Fetches a video from Telegram, judges it and keeps it; `key` names it, so that it is kept once. Null: Telegram does not
 * give bots files of this size. Throws what `finishVideoUpload` throws, and `not-found` (`file-gone`).
 */
export async function keepVideo(
  ctx: Ctx,
  bot: BotName,
  file: SentFile,
  key: string,
): Promise<FinishedUpload | null> {
  const bytes = await fetchFile(bot, file);
  if (bytes === null) return null;
  const upload = await beginVideoUpload(ctx, { name: file.name, size: Math.max(1, bytes.byteLength), key });
  const asked = { uploadId: upload.id };
  const most = mostPartMegabytes * 1_048_576;
  for (let offset = upload.received; offset < bytes.byteLength && !upload.isFinished; ) {
    const part = bytes.subarray(offset, offset + most);
    offset = (await receivePart(ctx, { ...asked, offset, bytes: part })).received;
  }
  return finishVideoUpload(ctx, asked);
}

async function fetchFile(bot: BotName, { fileId, bytes }: SentFile): Promise<Uint8Array | null> {
  const most = botFileMegabytes * 1_048_576;
  if (bytes > most) return null;
  const { token, api } = botAccess(bot);
  try {
    const file = await askTelegram(() => api.getFile(fileId));
    if ((file.file_size ?? 0) > most) return null;
    if (!file.file_path) throw new AppError('not-found', 'file-gone');
    return await downloadTelegramFile(token, file.file_path, most);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.key === 'file-too-large-for-channel') return null;
    // Asking for a file changes nothing: whatever went wrong, the person can send it once more.
    if (error.key === 'delivery-uncertain' || error.key === 'channel-refused')
      throw new AppError('not-found', 'file-gone', { cause: error });
    throw error;
  }
}
