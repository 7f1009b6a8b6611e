export { visitorCookie } from './adapters/web-chat/visitor-cookie';
export { type Visitor, type VisitorTokens, visitorTokens } from './adapters/web-chat/visitor-tokens';
export { channelFor } from './channel-for';
export { decodeEvent } from './decode-event';
export { findChannelByKey } from './find-channel-by-key';
export { getChannel } from './get-channel';
export { getWebChat } from './get-web-chat';
export type {
  AccountChange,
  Channel,
  ChannelAccount,
  ChannelCapabilities,
  ChannelHost,
  ChannelLogin,
  Connection,
  ConnectRequest,
  LinkState,
  OutgoingPart,
  Recipient,
  SentPart,
} from './port';
export {
  AdapterName,
  BookingCard,
  Card,
  CartCard,
  ChannelKind,
  ChannelStatus,
  CheckStep,
  ConnectedChannel,
  ContactFacts,
  InboundItem,
  InboundMessage,
  IncomingFile,
  ItemCard,
  type PartButton,
  PaymentCard,
  Place,
  QuickReply,
  SharedContact,
  SlotsCard,
  Source,
} from './schemas';
export { sendPart } from './send-part';
