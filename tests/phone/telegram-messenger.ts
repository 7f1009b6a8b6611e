import { TelegramDouble } from '@/tests/doubles/telegram/telegram-double';
import type { Messenger } from './messenger';
import { telegramChat } from './telegram-chat';

/** The same at every start, so that a channel that was connected to it stays so. */
const token = '7000000001:AAF-telephone_of_a_customer_to_play';
const reelsToken = '7000000002:AAF-telephone_of_a_reels_customer_x';
const subtitlesToken = '7000000003:AAF-telephone_of_a_subtitles_custom';
const secret = 'secret-of-the-telephone';
const person = { name: 'Anna', username: 'anna' } as const;

/** Telegram on the telephone: a shop's bot and the product's own, with one customer each. */
export async function telegramMessenger(
  port: number,
): Promise<Readonly<Record<'shop' | 'reels' | 'subtitles', Messenger>>> {
  const double = new TelegramDouble();
  const url = await double.start(port);
  const shop = telegramChat(double, {
    name: 'telegram',
    customer: double.bot('Your shop', token).customer({ ...person, language: 'en' }),
    guide: {
      settings: [`TELEGRAM_API_BASE=${url}`],
      step: 'On the channels screen connect Telegram and paste this token:',
      paste: token,
    },
    stop: double.stop,
  });
  const reels = telegramChat(double, {
    name: 'reels',
    customer: double.bot('Reels', reelsToken).customer({ ...person, language: 'en' }),
    guide: {
      settings: [`TELEGRAM_API_BASE=${url}`, `REELS_BOT_TOKEN=${reelsToken}`, `REELS_BOT_SECRET=${secret}`],
      step: 'Put these into .env, so that the command line has them too, and when X8 is up run this; then write /start.',
      paste: 'npm run x8 -- bot connect',
    },
    // They live in one double, which ends once.
    stop: async () => {},
  });
  const subtitles = telegramChat(double, {
    name: 'subtitles',
    customer: double.bot('Subtitles', subtitlesToken).customer({ ...person, language: 'en' }),
    guide: {
      settings: [
        `TELEGRAM_API_BASE=${url}`,
        `SUBTITLES_BOT_TOKEN=${subtitlesToken}`,
        `SUBTITLES_BOT_SECRET=${secret}`,
      ],
      step: 'Put these into .env, so that the command line has them too, and when X8 is up run this; then write /start and send a video.',
      paste: 'npm run x8 -- bot connect --bot subtitles',
    },
    stop: async () => {},
  });
  return { shop, reels, subtitles };
}
