import { facebookChannel } from './adapters/facebook/facebook-channel';
import { gmailChannel } from './adapters/gmail/gmail-channel';
import { instagramChannel } from './adapters/instagram/instagram-channel';
import { mailboxChannel } from './adapters/mailbox/mailbox-channel';
import { telegramChannel } from './adapters/telegram/telegram-channel';
import { tiktokLeadChannel } from './adapters/tiktok-lead/tiktok-lead-channel';
import { wahaChannel } from './adapters/waha/waha-channel';
import { webChatChannel } from './adapters/web-chat/web-chat-channel';
import { whatsappCloudChannel } from './adapters/whatsapp-cloud/whatsapp-cloud-channel';
import type { Channel } from './port';
import type { AdapterName } from './schemas';

const adapters: Readonly<Partial<Record<AdapterName, Channel>>> = {
  'web-chat': webChatChannel,
  gmail: gmailChannel,
  mailbox: mailboxChannel,
  telegram: telegramChannel,
  waha: wahaChannel,
  'whatsapp-cloud': whatsappCloudChannel,
  instagram: instagramChannel,
  facebook: facebookChannel,
  'tiktok-lead': tiktokLeadChannel,
};

/** Who speaks to channels of this adapter. */
export function channelFor(name: AdapterName): Channel {
  const channel = adapters[name];
  if (!channel) throw new Error(`No adapter speaks "${name}".`);
  return channel;
}
