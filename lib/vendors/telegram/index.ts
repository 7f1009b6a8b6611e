export type { InlineKeyboardButton, InlineKeyboardMarkup, Update, WebhookInfo } from 'grammy/types';
export { askTelegram } from './ask-telegram';
export { downloadTelegramFile } from './download-telegram-file';
export { isPublicAddress } from './is-public-address';
export { saveTelegramFile } from './save-telegram-file';
export { telegramApi } from './telegram-api';
export { telegramFile } from './telegram-file';
