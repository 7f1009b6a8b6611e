import { doors } from '@/tests/doubles/doors/installed';
import { kie } from '@/tests/doubles/kie/installed';
import { telegram } from '@/tests/doubles/telegram/installed';

/** The Reels bot with everything around it: Telegram, our doors, and KIE that makes the videos. Loaded before the settings are read. */
export const bot = telegram.bot('Reels');
export const secret = 'a-secret-of-the-reels-bot-00';
/** Telegram id of the bot's administrator. */
export const adminId = 599_000_001;

kie.generationMs = 0;
process.env.REELS_BOT_TOKEN = bot.token;
process.env.REELS_BOT_SECRET = secret;
process.env.REELS_BOT_ADMINS = String(adminId);
process.env.REELS_GENERATORS = 'kie';
process.env.REELS_DELAY_SECONDS = '0';
process.env.X8_TRUSTED_HOSTS = '127.0.0.1,localhost';

export { doors, kie, telegram };
