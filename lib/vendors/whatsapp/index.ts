export type { CloudAccess } from './ask-cloud';
export { type CloudApi, type CloudNumber, cloudApi } from './cloud-api';
export type { CloudContent, CloudInteractive, CloudMessage, CloudReply } from './cloud-message';
export { cloudRefusal } from './cloud-refusal';
