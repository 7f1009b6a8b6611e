export { canMail } from './can-mail';
export { missingMailSettings } from './missing-mail-settings';
export { type OwnMail, sendMail } from './send-mail';
