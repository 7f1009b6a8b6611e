import { TelegramDouble } from './telegram-double';

/**
 * A double of Telegram that the settings of this process lead to. Must be loaded before anything reads the settings:
 * `const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'))`.
 */
export const telegram = new TelegramDouble();

process.env.TELEGRAM_API_BASE = await telegram.start();
