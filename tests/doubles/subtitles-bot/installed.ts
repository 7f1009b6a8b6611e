import { doors } from '@/tests/doubles/doors/installed';
import { telegram } from '@/tests/doubles/telegram/installed';

/** The Subtitles bot with Telegram and our doors around it. Loaded before the settings are read. */
export const bot = telegram.bot('Subtitles');
/** Telegram id of the bot's administrator. */
export const adminId = 599_000_002;

process.env.SUBTITLES_BOT_TOKEN = bot.token;
process.env.SUBTITLES_BOT_SECRET = 'a-secret-of-the-subtitles-bot';
process.env.SUBTITLES_BOT_ADMINS = String(adminId);
process.env.X8_TRUSTED_HOSTS = '127.0.0.1,localhost';

export { doors, telegram };
