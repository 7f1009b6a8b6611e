import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Reel, ReelOrder } from '@/lib/reels';
import { askTelegram, type InlineKeyboardMarkup, telegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import { fileLink } from '../file-link';
import { buttons } from '../reels-talk/buttons';
import type { BotPerson } from '../schemas';
import { findVideoName, saveVideoName } from '../store/reel-facts';
import type { NewMessage } from './outgoing-message';
import { OutgoingMessage } from './outgoing-message';
import { renderSaying } from './render-saying';
import { saying } from './saying';
import { sentByName } from './sent-by-name';

/** Telegram takes 50 MB; some room for what surrounds the file. */
const mostBytes = 45 * 1024 * 1024;
const patienceSeconds = 180;

export interface VideoToSend {
  readonly video: { readonly width: number; readonly height: number; readonly lengthMs: number } | null;
  readonly reel: Reel;
  readonly order: ReelOrder;
  /** Credits to be told below; null: nothing is told. */
  readonly available: number | null;
}

/**
 * Sends a finished video: by Telegram's own name for it when it has it, else as an upload, or as a link when it is too
 * large. Throws what `askTelegram` throws, and `not-found` when the file is gone.
 */
export async function sendVideo(
  ctx: Ctx,
  person: BotPerson,
  { reel, order, video, available }: VideoToSend,
): Promise<void> {
  if (reel.fileId === null) throw new AppError('not-found', 'file-not-found');
  const params = { nr: reel.nr, count: order.count };
  const rows = buttons.moreOf(order.id);
  const { api } = botAccess(person.bot, patienceSeconds);
  const name = await inTransaction(ctx, (tx) => findVideoName(tx, person.bot, reel.id));
  const { text: caption, keyboard } = rendered(saying('video', params, rows, available), person);
  const more = { caption, ...markup(keyboard) };
  if (name !== null && (await sentByName(() => api.sendVideo(person.telegramId, name, more)))) return;
  const { file, bytes } = await readFile(ctx, reel.fileId);
  if (file.size > mostBytes) {
    const url = fileLink(ctx, file.id);
    const download = [{ label: 'download', url }];
    const linked = rendered(saying('videoLink', params, [download, ...rows], available), person);
    await askTelegram(() => api.sendMessage(person.telegramId, linked.text, markup(linked.keyboard)));
    return;
  }
  const sent = await askTelegram(() =>
    api.sendVideo(person.telegramId, telegramFile(bytes, `reel-${reel.nr}.mp4`), {
      ...more,
      ...(video && { width: video.width, height: video.height }),
      duration: Math.max(1, Math.round(video ? video.lengthMs / 1_000 : reel.seconds)),
      supports_streaming: true,
    }),
  );
  const fileName = sent.video.file_id;
  await inTransaction(ctx, (tx) => saveVideoName(tx, person.bot, reel.id, fileName));
}

const rendered = (message: NewMessage, person: BotPerson) => {
  const parsed = OutgoingMessage.parse(message);
  if (parsed.kind !== 'saying') throw new Error('Only a saying has words.');
  return renderSaying(parsed, person);
};

const markup = (keyboard: InlineKeyboardMarkup | undefined) => (keyboard ? { reply_markup: keyboard } : {});
