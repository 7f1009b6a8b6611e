export { ffmpegVideoGenerator } from './adapters/ffmpeg/ffmpeg-video-generator';
export { kieVideoGenerator } from './adapters/kie/kie-video-generator';
export { verifyKieSignature } from './adapters/kie/verify-kie-signature';
export { admitReels } from './admit-reels';
export { advanceReel } from './advance-reel';
export { beginSending } from './begin-sending';
export { deleteReel } from './delete-reel';
export { estimateReels } from './estimate-reels';
export { failDelivery } from './fail-delivery';
export { findDelivery, type ReelDelivery } from './find-delivery';
export { getReel } from './get-reel';
export { getReelLogo } from './get-reel-logo';
export { getReelOrder } from './get-reel-order';
export { getReelRules, type ReelRules } from './get-reel-rules';
export { giveUpReel } from './give-up-reel';
export { hurryReel } from './hurry-reel';
export {
  admitReels as admitReelsContract,
  advanceReel as advanceReelContract,
  deliverReel as deliverReelContract,
  proveReels as proveReelsNightly,
  reelDelayed as reelDelayedContract,
  reelFailed as reelFailedContract,
  reelsTroubled as reelsTroubledContract,
  tendReels as tendReelsContract,
} from './jobs';
export { listReels } from './list-reels';
export { listReelsOfOrder } from './list-reels-of-order';
export { markDelivered } from './mark-delivered';
export { VideoError, type VideoOrder } from './port';
export { proveReels, type UnpaidReel } from './prove-reels';
export { addProviderKey } from './provider-keys/add-provider-key';
export { disableProviderKey } from './provider-keys/disable-provider-key';
export { enableProviderKey } from './provider-keys/enable-provider-key';
export {
  keysExhausted as keysExhaustedContract,
  keyTroubled as keyTroubledContract,
} from './provider-keys/jobs';
export { type KeyPool, keyPool } from './provider-keys/key-pool';
export { listProviderKeys } from './provider-keys/list-provider-keys';
export { readKeyCredit } from './provider-keys/read-key-credit';
export { reportKey } from './provider-keys/report-key';
export {
  KeyOutcome,
  KeyProvider,
  KeyStatus,
  NewProviderKey,
  ProviderKey,
  type TakenKey,
} from './provider-keys/schemas';
export { takeKey } from './provider-keys/take-key';
export { readQueueFigures } from './read-queue-figures';
export { type AskedBy, requestReels } from './request-reels';
export {
  FailureClass,
  ListReels,
  leastPhotoSide,
  maxReelText,
  maxReelWishes,
  Reel,
  ReelOrder,
  type ReelPage,
  ReelStage,
  ReelTemplate,
  RequestReels,
  reelCounts,
} from './schemas';
export { setReelLogo } from './set-reel-logo';
export { type ReelPhoto, storeReelPhoto } from './store-reel-photo';
export { tendReels } from './tend-reels';
