export { listenToMailbox } from './adapters/mailbox/listen-to-mailbox';
export { readTiktokEvent } from './adapters/tiktok-lead/read-tiktok-event';
export { readWahaEvent } from './adapters/waha/read-waha-event';
export { visitorCookie } from './adapters/web-chat/visitor-cookie';
export { visitorHeader } from './adapters/web-chat/visitor-header';
export { type Visitor, type VisitorTokens, visitorTokens } from './adapters/web-chat/visitor-tokens';
export { answerCloudChallenge } from './adapters/whatsapp-cloud/answer-cloud-challenge';
export { type CloudEvent, splitCloudDelivery } from './adapters/whatsapp-cloud/split-cloud-delivery';
export { beginLogin } from './begin-login';
export { archiveCampaign } from './campaigns/archive-campaign';
export { createCampaign } from './campaigns/create-campaign';
export { drawCampaignCode } from './campaigns/draw-campaign-code';
export { findCampaignSource } from './campaigns/find-campaign-source';
export { listCampaigns } from './campaigns/list-campaigns';
export { Campaign, CampaignNumbers, NewCampaign } from './campaigns/schemas';
export { channelFor } from './channel-for';
export { checkChannel } from './check-channel';
export { collectChannel } from './collect-channel';
export { connectChannel } from './connect-channel';
export { decodeEvent } from './decode-event';
export { disconnectChannel } from './disconnect-channel';
export { fetchChannelFile } from './fetch-channel-file';
export { findChannelByAccount } from './find-channel-by-account';
export { findChannelByKey } from './find-channel-by-key';
export { type Door, findDoor } from './find-door';
export { findKnownChannel } from './find-known-channel';
export { finishLogin } from './finish-login';
export { getChannel } from './get-channel';
export { type CustomerLinks, getCustomerLinks } from './get-customer-links';
export { getLogin } from './get-login';
export { getSetup } from './get-setup';
export { getWebChat } from './get-web-chat';
export {
  channelBroken as channelBrokenContract,
  metaAppsExhausted as metaAppsExhaustedContract,
  pruneLogins as pruneLoginsContract,
  refreshChannel as refreshChannelContract,
  refreshDue as refreshDueContract,
} from './jobs';
export { linkLead } from './leads/link-lead';
export { listLeads } from './leads/list-leads';
export { type LeadsFile, readLeads } from './leads/read-leads';
export { Lead, LeadImport, LeadPage, LeadRefusal, LeadVia, ListLeads, NewLead } from './leads/schemas';
export { type StoredLead, storeLead } from './leads/store-lead';
export { listChannels } from './list-channels';
export { type Collected, listCollected } from './list-collected';
export { addMetaApp } from './meta-apps/add-meta-app';
export { answerMetaChallenge, type MetaChallenge } from './meta-apps/answer-meta-challenge';
export { assignMetaApp } from './meta-apps/assign-meta-app';
export { disableMetaApp } from './meta-apps/disable-meta-app';
export { findMetaApp } from './meta-apps/find-meta-app';
export { listMetaApps } from './meta-apps/list-meta-apps';
export type { MetaApp } from './meta-apps/meta-app';
export { noteAccount } from './note-account';
export { noteTraffic } from './note-traffic';
export { openRehearsalChannel } from './open-rehearsal-channel';
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
export { pruneLogins } from './prune-logins';
export { readLink } from './read-link';
export { reconnectChannel } from './reconnect-channel';
export { refreshChannel } from './refresh-channel';
export { refreshDue } from './refresh-due';
export { type RenderedPart, type RenderInput, renderParts } from './rendering/render-parts';
export {
  AdapterName,
  BookingCard,
  Card,
  CartCard,
  ChannelKind,
  ChannelOffer,
  ChannelOverview,
  ChannelStatus,
  ChannelView,
  CheckStep,
  ConnectChannel,
  ConnectedChannel,
  ContactFacts,
  InboundItem,
  InboundMessage,
  IncomingFile,
  ItemCard,
  LinkView,
  type PartButton,
  PaymentCard,
  Place,
  QuickReply,
  SharedContact,
  SlotsCard,
  Source,
} from './schemas';
export { sendPart } from './send-part';
export { sendTestMessage } from './send-test-message';
export { showTyping } from './show-typing';
export { viewChannel } from './view-channel';
export { addWahaServer } from './waha-servers/add-waha-server';
export { disableWahaServer } from './waha-servers/disable-waha-server';
export { findWahaHost } from './waha-servers/find-waha-host';
export { listWahaServers, type WahaServerView } from './waha-servers/list-waha-servers';
export { placeWahaSession } from './waha-servers/place-waha-session';
export { findWidget } from './widget/find-widget';
export { getWidget } from './widget/get-widget';
export { WidgetChange, WidgetSettings } from './widget/schemas';
export { updateWidget } from './widget/update-widget';
