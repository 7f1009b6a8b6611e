import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import { igId, pageId } from './connected';

/** Both channels, with an account and a customer who has written to it. */
export const sides = [
  {
    channel: facebookChannel,
    side: 'facebook',
    object: 'page',
    account: pageId,
    customer: '200000000000002',
  },
  {
    channel: instagramChannel,
    side: 'instagram',
    object: 'instagram',
    account: igId,
    customer: '900000000000009',
  },
] as const;
