import type { ChannelCapabilities } from '../../port';
import { mailLimits } from './limits';

/** What every mailbox can do. */
export const mailCapabilities: ChannelCapabilities = {
  receives: ['message', 'echo', 'receipt'],
  textLength: 20_000,
  captionLength: 10_000,
  replyButtons: { most: 0, labelLength: 0 },
  linkButtons: true,
  cards: [],
  sends: { image: mailLimits.sends, file: mailLimits.sends },
  receivesBytes: mailLimits.source,
  replyWindowHours: null,
  afterWindow: 'nothing',
  typing: false,
  marksRead: false,
  receipts: ['DELIVERED', 'FAILED'],
  pause: { contactMs: 1_000, accountMs: 500 },
  // A repetition carries the same Message-ID: Gmail and others show it once, some servers show it twice. An order's
  // confirmation that never comes is worse than one that comes twice.
  repeatable: true,
};
