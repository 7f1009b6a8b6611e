export type { GraphAccess } from './ask-graph';
export { exchangeCode } from './exchange-code';
export { extendToken } from './extend-token';
export { inspectToken, type TokenFacts } from './inspect-token';
export { type AppSubscription, listAppSubscriptions } from './list-app-subscriptions';
export { listPages, type MetaPage } from './list-pages';
export { loginDialogUrl } from './login-dialog-url';
export {
  type MetaFileType,
  type MetaMessage,
  type MetaQuickReply,
  type MetaRecipient,
  type MetaSend,
  sendAction,
  sendMessage,
  uploadAttachment,
} from './messages';
export { endPageSubscription, readPageSubscription, writePageSubscription } from './page-subscription';
export { readApp } from './read-app';
export { setMessengerProfile } from './set-messenger-profile';
