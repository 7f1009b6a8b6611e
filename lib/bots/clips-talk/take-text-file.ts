import { AppError } from '@/lib/platform/errors/app-error';
import { readSubtitles } from '@/lib/subtitles';
import { askTelegram, downloadTelegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import { saying } from '../sending/saying';
import type { SentFile } from '../talk/deed';
import type { Played } from '../talk/hold-talk';
import { clipButtons } from './clip-buttons';
import type { Visit } from './clip-talk';
import { decodeText } from './decode-text';
import { giveText } from './give-text';
import { isRefusal } from './is-refusal';
import { refuse } from './refuse';

const mostBytes = 2 * 1_048_576;

/** A text file is for the wish that waits for a text, else for the newest one. */
export async function takeTextFile(visit: Visit, file: SentFile): Promise<Played> {
  const { state, person } = visit;
  const wishId = state.textFor ?? state.wishes.at(-1)?.id;
  if (wishId === undefined) return { messages: [saying('textWithoutVideo', {}, clipButtons.menu)] };
  try {
    const text = decodeText(await fetchText(visit, file));
    const timed = /\.(srt|vtt|ass|ssa)$/i.test(file.name) || /\d\s*-->\s*\d/.test(text);
    if (timed) readSubtitles(text);
    return await giveText(visit, wishId, { kind: timed ? 'subtitles' : 'script', content: text });
  } catch (error) {
    if (isRefusal(error)) return { messages: [refuse(person, error)] };
    throw error;
  }
}

async function fetchText({ person }: Visit, { fileId, bytes }: SentFile): Promise<Uint8Array> {
  const tooLarge = new AppError('invalid', 'file-too-large', { params: { limit: 2 } });
  if (bytes > mostBytes) throw tooLarge;
  const { token, api } = botAccess(person.bot);
  const { file_path: path } = await askTelegram(() => api.getFile(fileId));
  if (!path) throw new AppError('not-found', 'file-gone');
  return downloadTelegramFile(token, path, mostBytes);
}
