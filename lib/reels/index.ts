export { ffmpegVideoGenerator } from './adapters/ffmpeg/ffmpeg-video-generator';
export { kieVideoGenerator } from './adapters/kie/kie-video-generator';
export { verifyKieSignature } from './adapters/kie/verify-kie-signature';
export { VideoError, type VideoOrder } from './port';
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
export { ReelTemplate } from './schemas';
