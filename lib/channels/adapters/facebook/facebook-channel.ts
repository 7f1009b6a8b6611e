import type { Channel } from '../../port';
import { metaCapabilities } from '../meta/meta-capabilities';
import { metaChannel } from '../meta/meta-channel';
import { facebookSide } from './facebook-side';

/** The messages of a Facebook page, and the comments under its posts. */
export const facebookChannel: Channel = metaChannel(facebookSide, {
  ...metaCapabilities,
  receives: ['message', 'echo', 'edit', 'deletion', 'reaction', 'receipt'],
  // Messenger takes 2,000: the rest is for a link that finds no place on a button.
  textLength: 1_500,
  linkButtons: true,
  receipts: ['DELIVERED', 'READ'],
});
