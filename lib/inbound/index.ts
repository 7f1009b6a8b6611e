export { processEvent as processEventContract } from './jobs';
export { processEvent } from './process-event';
export { receiveWebhook } from './receive-webhook';
export {
  type InboundSource,
  inboundSources,
  maxWebChatBytes,
  maxWebhookBytes,
  type Refusal,
  type Webhook,
  type WebhookOutcome,
} from './schemas';
