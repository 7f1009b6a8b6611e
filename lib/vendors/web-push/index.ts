export { pushKey } from './push-key';
export { type PushTarget, sendPush } from './send-push';
