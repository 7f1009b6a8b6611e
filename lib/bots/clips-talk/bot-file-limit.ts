/** Telegram gives a bot files of up to so many megabytes. */
export const botFileMegabytes = 20;
