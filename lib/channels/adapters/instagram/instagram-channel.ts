import type { Channel } from '../../port';
import { metaCapabilities } from '../meta/meta-capabilities';
import { metaChannel } from '../meta/meta-channel';
import { instagramSide } from './instagram-side';

/** The direct messages of an Instagram account through the page that owns it, and the comments under its posts. */
export const instagramChannel: Channel = metaChannel(instagramSide, {
  ...metaCapabilities,
  receives: ['message', 'echo', 'edit', 'deletion', 'reaction', 'receipt'],
  // Instagram takes 1,000 bytes: so many Russian letters, and no fewer of the others we speak.
  textLength: 500,
  linkButtons: false,
  // Pictures and voice; of files it would take PDF only, and a link serves all.
  sends: { ...metaCapabilities.sends, file: 0 },
  receipts: ['READ'],
});
