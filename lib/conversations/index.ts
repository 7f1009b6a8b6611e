export {
  AskForHuman,
  ExtendLease,
  FinishTurn,
  ReplyAsHuman,
  SendMessage,
  SendTemplate,
  SetLanguage,
  SetPaymentStatus,
} from './acts/schemas';
export { askForHuman } from './ask-for-human';
export { attachFile } from './attach-file';
export { callIfWaiting } from './call-if-waiting';
export { claimTurn, type TurnClaim } from './claim-turn';
export { countConversationsBySource } from './count-conversations-by-source';
export { deliverMessage } from './deliver-message';
export { endHumanLease } from './end-human-lease';
export { eraseThreads } from './erase-threads';
export { extendLease } from './extend-lease';
export { failDelivery } from './fail-delivery';
export { findOwnConversation } from './find-own-conversation';
export { finishTurn, type TurnEnd } from './finish-turn';
export { forgetContact } from './forget-contact';
export { type ContactRecord, getContactRecord } from './get-contact-record';
export { getConversation } from './get-conversation';
export { getConversationSettings } from './get-conversation-settings';
export { getCustomerThread } from './get-customer-thread';
export { giveUpTurn } from './give-up-turn';
export { handBack } from './hand-back';
export {
  answerTurn as answerTurnContract,
  callIfWaiting as callIfWaitingContract,
  deliverMessage as deliverMessageContract,
  endHumanLease as endHumanLeaseContract,
  humanNeeded as humanNeededContract,
  pruneHistoryHourly,
} from './jobs';
export { listContactThreads } from './list-contact-threads';
export { listConversations } from './list-conversations';
export { listMessages } from './list-messages';
export { markRead } from './mark-read';
export { pruneHistory } from './prune-history';
export { readOwnFile } from './read-own-file';
export { receiveBlocked } from './receive-blocked';
export { receiveDeletion } from './receive-deletion';
export { receiveEcho } from './receive-echo';
export { receiveEdit } from './receive-edit';
export { receiveLead } from './receive-lead';
export { receiveMessage } from './receive-message';
export { receiveReaction } from './receive-reaction';
export { receiveReceipt } from './receive-receipt';
export { ReceivedMessage, ReceiveMessage, type ReceiveReceipt } from './receiving/schemas';
export { recordFact } from './recording/record-fact';
export { ConversationFact, type ConversationRecord } from './recording/schemas';
export { replyAsHuman } from './reply-as-human';
export { resendMessage } from './resend-message';
export {
  Attachment,
  BookingCard,
  Card,
  CartCard,
  Contact,
  Conversation,
  ConversationPage,
  ConversationSettings,
  ConversationSettingsChange,
  CustomerMessage,
  CustomerThread,
  FileAttachment,
  HumanOccasion,
  HumanReason,
  ItemCard,
  ListConversations,
  ListMessages,
  Message,
  MessageAuthor,
  MessagePage,
  MessageStatus,
  PaymentCard,
  PaymentStatus,
  QuickReply,
  Reaction,
  ReadThread,
  Reply,
  SlotsCard,
  SystemEvent,
  Turn,
  TurnState,
} from './schemas';
export { sendMessage } from './send-message';
export { sendTemplate } from './send-template';
export { sendTestReply } from './send-test-reply';
export { setLanguage } from './set-language';
export { setPaymentStatus } from './set-payment-status';
export { showAnswering } from './show-answering';
export { updateConversationSettings } from './update-conversation-settings';
