export { collectDue } from './collect-due';
export { collectEvents } from './collect-events';
export { eraseEvents } from './erase-events';
export { importLeads } from './import-leads';
export {
  collectDue as collectDueContract,
  collectEvents as collectEventsContract,
  processEvent as processEventContract,
  pruneEventsNightly,
} from './jobs';
export { processEvent } from './process-event';
export { pruneEvents } from './prune-events';
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
export { watchMailboxes } from './watch-mailboxes';
