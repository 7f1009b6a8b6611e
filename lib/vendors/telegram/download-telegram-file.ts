import { openTelegramFile } from './open-telegram-file';

const patienceMs = 60_000;

/** A file of Telegram's in memory; throws what `openTelegramFile` throws. */
export async function downloadTelegramFile(
  token: string,
  filePath: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of openTelegramFile(token, filePath, { maxBytes, patienceMs })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
