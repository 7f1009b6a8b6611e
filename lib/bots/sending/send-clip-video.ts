import { getFile, readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Clip } from '@/lib/subtitles';
import { askTelegram, telegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import { clipButtons } from '../clips-talk/clip-buttons';
import { fileLink } from '../file-link';
import type { BotPerson } from '../schemas';
import { findClipVideo, saveClipVideo } from '../store/bot-clips';
import { OutgoingMessage } from './outgoing-message';
import { renderSaying } from './render-saying';
import { type Saying, saying } from './saying';
import { sentByName } from './sent-by-name';

/** Telegram takes 50 MB; some room for what surrounds the file. */
const mostBytes = 45 * 1024 * 1024;
const patienceSeconds = 180;

/**
 * Sends the video of a finished clip: by Telegram's own name for it when it has it, else as an upload, or as a link when it
 * is too large. Throws what `askTelegram` throws, and `not-found` when the file is gone.
 */
export async function sendClipVideo(ctx: Ctx, person: BotPerson, clip: Clip): Promise<void> {
  const { id, name, files, width, height, lengthMs } = clip;
  if (files.video === undefined) throw new AppError('not-found', 'file-not-found');
  const rows = clipButtons.result(id);
  const { api } = botAccess(person.bot, patienceSeconds);
  const { text: caption, markup } = rendered('clip', { name, ...qualityOf(clip) }, rows, person);
  const more = { caption, ...markup };
  const known = await inTransaction(ctx, (tx) => findClipVideo(tx, id));
  if (known !== null && (await sentByName(() => api.sendVideo(person.telegramId, known, more)))) return;
  const { size } = await getFile(ctx, files.video);
  if (size > mostBytes) {
    const download = [{ label: 'download', url: fileLink(ctx, files.video) }];
    const linked = rendered('clipLink', { name }, [download, ...rows], person);
    await askTelegram(() => api.sendMessage(person.telegramId, linked.text, linked.markup));
    return;
  }
  const { bytes } = await readFile(ctx, files.video);
  const sent = await askTelegram(() =>
    api.sendVideo(person.telegramId, telegramFile(bytes, 'clip.mp4'), {
      ...more,
      ...(width !== null && height !== null && { width, height }),
      duration: Math.max(1, Math.round((lengthMs ?? 0) / 1_000)),
      supports_streaming: true,
    }),
  );
  const fileName = sent.video.file_id;
  await inTransaction(ctx, (tx) => saveClipVideo(tx, id, fileName));
}

/** How many subtitles it has, and how many of a hundred keep to what can be read in their time and place. */
function qualityOf({ report }: Clip): { readonly cues: number; readonly fit: number } {
  if (report === null) return { cues: 0, fit: 0 };
  return { cues: report.cues, fit: Math.floor(100 * Math.min(report.lineLength, report.readingSpeed)) };
}

function rendered(say: string, params: Saying['params'], rows: Saying['buttons'], person: BotPerson) {
  const message = OutgoingMessage.parse(saying(say, params, rows));
  if (message.kind !== 'saying') throw new Error('Only a saying has words.');
  const { text, keyboard } = renderSaying(message, person);
  return { text, markup: keyboard ? { reply_markup: keyboard } : {} };
}
