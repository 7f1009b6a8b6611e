import { AppError } from '@/lib/platform/errors/app-error';
import { askTelegram } from '@/lib/vendors/telegram';

/** Sends a file by Telegram's own name for it. False: Telegram does not know the name any more. */
export async function sentByName(send: () => Promise<unknown>): Promise<boolean> {
  try {
    await askTelegram(send);
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.key === 'file-gone' || error.key === 'channel-refused'))
      return false;
    throw error;
  }
}
