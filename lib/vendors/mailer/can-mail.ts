import { missingMailSettings } from './missing-mail-settings';

/** Whether X8 can write mails of its own. */
export function canMail(): boolean {
  return missingMailSettings().length === 0;
}
