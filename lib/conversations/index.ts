export { askForHuman } from './ask-for-human';
export { claimTurn, type TurnClaim } from './claim-turn';
export { deliverMessage } from './deliver-message';
export { failDelivery } from './fail-delivery';
export { findOwnConversation } from './find-own-conversation';
export { finishTurn, type TurnEnd } from './finish-turn';
export { getConversation } from './get-conversation';
export { getConversationSettings } from './get-conversation-settings';
export { getCustomerThread } from './get-customer-thread';
export { giveUpTurn } from './give-up-turn';
export { handBack } from './hand-back';
export { answerTurn as answerTurnContract, deliverMessage as deliverMessageContract } from './jobs';
export { listConversations } from './list-conversations';
export { listMessages } from './list-messages';
export { markRead } from './mark-read';
export { receiveMessage } from './receive-message';
export { replyAsHuman } from './reply-as-human';
export {
  AskForHuman,
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
  FinishTurn,
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
  ReadThread,
  ReceivedMessage,
  ReceiveMessage,
  Reply,
  ReplyAsHuman,
  SendMessage,
  SetLanguage,
  SetPaymentStatus,
  SlotsCard,
  SystemEvent,
  Turn,
  TurnState,
} from './schemas';
export { sendMessage } from './send-message';
export { sendTestReply } from './send-test-reply';
export { setLanguage } from './set-language';
export { setPaymentStatus } from './set-payment-status';
export { updateConversationSettings } from './update-conversation-settings';
