import { AppError } from '@/lib/platform/errors/app-error';
import { askTelegram, telegramFile } from '@/lib/vendors/telegram';
import { botAccess } from '../bot-access';
import type { BotPerson } from '../schemas';
import { greetingPicture } from './greeting-picture';
import type { OutgoingMessage } from './outgoing-message';
import { renderSaying } from './render-saying';

const textLength = 4_096;
const captionLength = 1_024;
const patienceSeconds = 30;

type Saying = Extract<OutgoingMessage, { kind: 'saying' }>;

/**
 * Says something in a person's chat, in the message it edits when that is still there, and gives the number of the message
 * it stands in. Throws what `askTelegram` throws.
 */
export async function putMessage(person: BotPerson, saying: Saying): Promise<number> {
  const { text, keyboard } = renderSaying(saying, person);
  const { api } = botAccess(person.bot, patienceSeconds);
  const more = { ...(keyboard && { reply_markup: keyboard }) };
  const shown = text.slice(0, textLength);
  const plain = { link_preview_options: { is_disabled: true }, ...more };
  if (saying.edits !== null && (await edited(person, saying.edits, shown, plain))) return saying.edits;
  const picture = saying.picture && text.length <= captionLength ? await greetingPicture() : null;
  const { message_id: id } = await askTelegram<{ message_id: number }>(() =>
    picture
      ? api.sendPhoto(person.telegramId, telegramFile(picture, 'x8.jpg'), { caption: text, ...more })
      : api.sendMessage(person.telegramId, shown, plain),
  );
  return id;
}

/** False: the message is gone, or cannot be changed. One that says the same already is changed. */
async function edited(person: BotPerson, id: number, text: string, more: object): Promise<boolean> {
  const { api } = botAccess(person.bot, patienceSeconds);
  try {
    await askTelegram(() => api.editMessageText(person.telegramId, id, text, more));
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // Changing it again to the same does no harm, so it is not asked whether it was.
    if (error.key === 'delivery-uncertain')
      throw new AppError('unavailable', 'channel-unreachable', { cause: error, retryAfter: 5 });
    if (error.key !== 'channel-refused') throw error;
    return /message is not modified/.test(String(error.params.detail));
  }
}
