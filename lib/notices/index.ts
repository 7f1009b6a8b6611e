export { createNoticeCode } from './create-notice-code';
export { failNotice } from './fail-notice';
export { getNoticeSettings } from './get-notice-settings';
export { sendNotice as sendNoticeContract } from './jobs';
export { notify } from './notify';
export { notifyAdmins } from './notify-admins';
export type { NoticeMeans, Watched } from './port';
export { redeemNoticeCode } from './redeem-notice-code';
export {
  BrowserSubscription,
  NewNotice,
  NoticeCode,
  NoticeDetail,
  NoticeKind,
  NoticePreferences,
  NoticeSettings,
  NoticeWay,
  RedeemNoticeCode,
} from './schemas';
export { sendNotice } from './send-notice';
export { subscribePush } from './subscribe-push';
export { unsubscribePush } from './unsubscribe-push';
export { updateNoticePreferences } from './update-notice-preferences';
