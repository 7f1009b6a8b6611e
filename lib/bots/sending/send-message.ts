import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { findDelivery } from '@/lib/reels';
import { askTelegram, telegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import type { BotPerson } from '../schemas';
import { buttons } from '../talk/buttons';
import { greetingPicture } from './greeting-picture';
import { OutgoingMessage } from './outgoing-message';
import { renderSaying } from './render-saying';
import { saying } from './saying';
import { sendVideo } from './send-video';

const textLength = 4_096;
const captionLength = 1_024;

/** Hands one message to Telegram. Throws what `askTelegram` throws. */
export async function sendMessage(base: BaseCtx, person: BotPerson, message: OutgoingMessage): Promise<void> {
  if (message.kind === 'video') return resendVideo(base, person, message);
  const { text, keyboard } = renderSaying(message, person.language);
  const { api } = botAccess(person.bot);
  const more = { ...(keyboard && { reply_markup: keyboard }) };
  const picture = message.picture && text.length <= captionLength ? await greetingPicture() : null;
  await askTelegram<unknown>(() =>
    picture
      ? api.sendPhoto(person.telegramId, telegramFile(picture, 'x8.jpg'), { caption: text, ...more })
      : api.sendMessage(person.telegramId, text.slice(0, textLength), {
          link_preview_options: { is_disabled: true },
          ...more,
        }),
  );
}

type Video = Extract<OutgoingMessage, { kind: 'video' }>;

async function resendVideo(base: BaseCtx, person: BotPerson, { companyId, reelId }: Video): Promise<void> {
  const ctx: Ctx = { ...base, companyId, language: person.language };
  const found = await findDelivery(ctx, reelId);
  if (found?.reel.fileId) await sendVideo(ctx, person, { ...found, available: null });
  else await sendMessage(base, person, OutgoingMessage.parse(saying('videoGone', {}, buttons.menu)));
}
