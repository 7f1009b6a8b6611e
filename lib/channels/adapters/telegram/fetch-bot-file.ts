import { AppError } from '@/lib/platform/errors/app-error';
import { askTelegram, downloadTelegramFile } from '@/lib/vendors/telegram';
import type { ChannelAccount } from '../../port';
import { botOf } from './bot-of';
import { telegramCapabilities } from './telegram-capabilities';

const most = telegramCapabilities.receivesBytes;

/** The bytes of a file a customer sent. Throws `not-found` when it is gone, `invalid` past 20 MB, Telegram's own limit. */
export async function fetchBotFile(
  account: ChannelAccount,
  ref: string,
): Promise<{ readonly bytes: Uint8Array; readonly name?: string }> {
  const file = await askTelegram(() => botOf(account).getFile(ref)).catch(explain);
  if ((file.file_size ?? 0) > most) throw tooLarge();
  if (!file.file_path) throw new AppError('not-found', 'file-gone');
  const bytes = await downloadTelegramFile(account.secrets.token ?? '', file.file_path, most);
  const name = file.file_path.split('/').at(-1);
  return { bytes, ...(name && { name }) };
}

/** Asking again harms nothing, and the limit of fetching is smaller than that of sending. */
function explain(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  if (error.key === 'file-too-large-for-channel') throw tooLarge();
  if (error.key === 'delivery-uncertain') {
    throw new AppError('unavailable', 'channel-unreachable', { cause: error, retryAfter: 10 });
  }
  if (error.key === 'channel-refused') throw new AppError('not-found', 'file-gone', { cause: error });
  throw error;
}

function tooLarge(): AppError {
  return new AppError('invalid', 'file-too-large-for-channel', { params: { limit: most / (1024 * 1024) } });
}
