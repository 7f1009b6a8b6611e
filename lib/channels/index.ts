export { visitorCookie } from './adapters/web-chat/visitor-cookie';
export { type Visitor, type VisitorTokens, visitorTokens } from './adapters/web-chat/visitor-tokens';
export { channelFor } from './channel-for';
export { decodeEvent } from './decode-event';
export { findChannelByKey } from './find-channel-by-key';
export { getChannel } from './get-channel';
export { getWebChat } from './get-web-chat';
export type { Channel, ChannelCapabilities, SentMessage } from './port';
export {
  BookingCard,
  Card,
  CartCard,
  ChannelKind,
  ConnectedChannel,
  InboundItem,
  ItemCard,
  OutgoingMessage,
  PaymentCard,
  QuickReply,
  SlotsCard,
} from './schemas';
export { sendToChannel } from './send-to-channel';
