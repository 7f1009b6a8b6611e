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
export { addNote } from './add-note';
export { askForHuman } from './ask-for-human';
export { assignConversation } from './assign-conversation';
export { attachFile } from './attach-file';
export { callIfWaiting } from './call-if-waiting';
export { claimTurn, type TurnClaim } from './claim-turn';
export { closeConversation } from './close-conversation';
export { countConversationsBySource } from './count-conversations-by-source';
export { countInbox } from './count-inbox';
export { deleteNote } from './delete-note';
export { deleteSnippet } from './delete-snippet';
export { deliverMessage } from './deliver-message';
export {
  AddNote,
  AssignConversation,
  CloseConversation,
  ContactCard,
  Note,
  SaveSnippet,
  Snippet,
} from './desk/schemas';
export { endHumanLease } from './end-human-lease';
export { eraseThreads } from './erase-threads';
export { exportConversations } from './export-conversations';
export { exportThread } from './export-thread';
export { extendLease } from './extend-lease';
export { failDelivery } from './fail-delivery';
export { findConversationOwner } from './find-conversation-owner';
export { findOwnConversation } from './find-own-conversation';
export { finishTurn, type TurnEnd } from './finish-turn';
export { forgetContact } from './forget-contact';
export { getContactCard } from './get-contact-card';
export { type ContactRecord, getContactRecord } from './get-contact-record';
export { getConversation } from './get-conversation';
export { getConversationSettings } from './get-conversation-settings';
export { getCustomerThread } from './get-customer-thread';
export { getRecordedThread, type RecordedMessage, type RecordedThread } from './get-recorded-thread';
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
export { listAnsweredConversations } from './list-answered-conversations';
export { listContactThreads } from './list-contact-threads';
export { listConversations } from './list-conversations';
export { listMessages } from './list-messages';
export { listNotes } from './list-notes';
export { listSnippets } from './list-snippets';
export {
  ConversationFilter,
  ConversationPage,
  Finding,
  Findings,
  InboxCounts,
  ListConversations,
  SearchConversations,
} from './listing/schemas';
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
export { AnswerLeft, ConversationFact, type ConversationRecord } from './recording/schemas';
export { reopenConversation } from './reopen-conversation';
export { type PlayedCourse, replayThread } from './replay/replay-thread';
export { replyAsHuman } from './reply-as-human';
export { resendMessage } from './resend-message';
export { saveSnippet } from './save-snippet';
export {
  Attachment,
  BookingCard,
  Card,
  CartCard,
  Contact,
  Conversation,
  ConversationSettings,
  ConversationSettingsChange,
  ConversationStatus,
  CustomerMessage,
  CustomerThread,
  FileAttachment,
  HumanOccasion,
  HumanReason,
  ItemCard,
  ListMessages,
  Message,
  MessageAuthor,
  MessagePage,
  MessageStatus,
  Outcome,
  OutcomeReason,
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
export { searchConversations } from './search-conversations';
export { sendMessage } from './send-message';
export { sendTemplate } from './send-template';
export { sendTestReply } from './send-test-reply';
export { setLanguage } from './set-language';
export { setPaymentStatus } from './set-payment-status';
export { showAnswering } from './show-answering';
export { showPresence } from './show-presence';
export { type SuggestedOutcome, suggestOutcome } from './suggest-outcome';
export { updateConversationSettings } from './update-conversation-settings';
