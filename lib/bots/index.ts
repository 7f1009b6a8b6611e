export { banPerson } from './administration/ban-person';
export { changePersonCredits } from './administration/change-person-credits';
export { getPersonInfo } from './administration/get-person-info';
export { getQueueStats } from './administration/get-queue-stats';
export { botSecret } from './bot-secret';
export { sendBroadcast } from './broadcasts/send-broadcast';
export { takeUpload } from './clips-talk/take-upload';
export { connectBot } from './connect-bot';
export { createBotLink } from './create-bot-link';
export { alertAdministrators } from './delivery/alert-administrators';
export { promisePackNews } from './delivery/promise-pack-news';
export { promiseTierNews } from './delivery/promise-tier-news';
export { sendClip } from './delivery/send-clip';
export { sendReel } from './delivery/send-reel';
export { showProgress } from './delivery/show-progress';
export { tellClipFailed } from './delivery/tell-clip-failed';
export { tellClipMoved } from './delivery/tell-clip-moved';
export { tellPackPaid } from './delivery/tell-pack-paid';
export { tellReelDelayed } from './delivery/tell-reel-delayed';
export { tellReelFailed } from './delivery/tell-reel-failed';
export { tellTierEnding } from './delivery/tell-tier-ending';
export { tellTierPaid } from './delivery/tell-tier-paid';
export { getBotLink } from './get-bot-link';
export {
  packPaid as packPaidContract,
  sendBroadcast as sendBroadcastContract,
  sendMessages as sendMessagesContract,
  showProgress as showProgressContract,
  tierPaid as tierPaidContract,
} from './jobs';
export { openFileLink } from './open-file-link';
export { receiveUpdate } from './receive-update';
export {
  AlertCause,
  BanPerson,
  type BotLink,
  type BotLinkState,
  BotName,
  BotPerson,
  ChangePersonCredits,
  type PersonInfo,
  type QueueStats,
} from './schemas';
export { sendMessages } from './sending/send-messages';
