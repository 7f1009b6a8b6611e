import { env } from '@/lib/platform/env';

/** Names of the settings without which X8 can write no mails of its own. */
export function missingMailSettings(): string[] {
  const { SMTP_URL, MAIL_FROM } = env();
  return [...(SMTP_URL ? [] : ['SMTP_URL']), ...(MAIL_FROM ? [] : ['MAIL_FROM'])];
}
