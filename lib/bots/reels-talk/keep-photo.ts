import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { storeReelPhoto } from '@/lib/reels';
import { askTelegram, downloadTelegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import type { BotName } from '../schemas';
import type { SentFile } from '../talk/deed';
import type { Refusal, TalkInput } from './talk';

const megabyte = 1024 * 1024;
const mostMegabytes = 10;

/** Fetches a photo and judges it: kept, or refused with the reason. */
export async function keepPhoto(ctx: Ctx, bot: BotName, photo: SentFile): Promise<TalkInput> {
  try {
    const bytes = await fetchFile(bot, photo);
    const { photoId } = await storeReelPhoto(ctx, { name: photo.name, bytes });
    return { kind: 'photo-kept', photoId, photo };
  } catch (error) {
    const kept = error instanceof AppError ? error : null;
    if (kept === null || kept.code === 'internal' || kept.key === 'database-unavailable') throw error;
    // Whatever it was, the person is there now and can send it once more; a job that tries again would answer too late.
    return { kind: 'photo-refused', refusal: refusalOf(kept) };
  }
}

async function fetchFile(bot: BotName, { fileId, bytes }: SentFile): Promise<Uint8Array> {
  const most = mostMegabytes * megabyte;
  if (bytes > most) throw tooLarge();
  const { token, api } = botAccess(bot);
  const file = await askTelegram(() => api.getFile(fileId));
  if ((file.file_size ?? 0) > most) throw tooLarge();
  if (!file.file_path) throw new AppError('not-found', 'file-gone');
  return downloadTelegramFile(token, file.file_path, most);
}

const tooLarge = () => new AppError('invalid', 'file-too-large', { params: { limit: mostMegabytes } });

function refusalOf({ key, params }: AppError): Refusal {
  if (key === 'file-too-large-for-channel')
    return { key: 'file-too-large', params: { limit: mostMegabytes } };
  if (key === 'delivery-uncertain' || key === 'channel-refused') return { key: 'file-gone', params: {} };
  return { key, params };
}
