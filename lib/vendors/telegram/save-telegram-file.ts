import { writeWhole } from '@/lib/platform/files/write-whole';
import { openTelegramFile } from './open-telegram-file';

/** An own Bot API server hands out files of up to 2 GB. */
const patienceMs = 1_800_000;

/**
 * A file of Telegram's into `file`, a new one, without holding it in memory. Telegram's own servers hand out no more than
 * 20 MB. Throws what `openTelegramFile` throws, and leaves no file then.
 */
export async function saveTelegramFile(
  token: string,
  filePath: string,
  file: string,
  maxBytes: number,
): Promise<void> {
  await writeWhole(openTelegramFile(token, filePath, { maxBytes, patienceMs }), file, { isNew: true });
}
