import type { ConnectedChannel } from '../schemas';
import type { StoredCampaign } from '../store/campaigns';
import type { Campaign } from './schemas';
import { whatsappNumber } from './whatsapp-number';

/** A campaign as its owner sees it, with the link into its channel. */
export function viewCampaign(campaign: StoredCampaign, channel: ConnectedChannel): Campaign {
  const { id, name, greeting, code, channelId, createdAt } = campaign;
  const message = `${greeting} #${code}`;
  const number = whatsappNumber(channel);
  return {
    id,
    channelId,
    channelName: channel.name,
    name,
    greeting,
    code,
    message,
    link: number === null ? null : `https://wa.me/${number}?text=${encodeURIComponent(message)}`,
    createdAt,
  };
}
