import type { ChannelCapabilities } from '../../port';

const megabyte = 1024 * 1024;

/** The limits of the Bot API, as Telegram publishes them. */
export const telegramCapabilities: ChannelCapabilities = {
  receives: ['message', 'edit', 'reaction', 'blocked'],
  textLength: 4_096,
  captionLength: 1_024,
  replyButtons: { most: 13, labelLength: 80 },
  linkButtons: true,
  cards: [],
  sends: { image: 10 * megabyte, file: 50 * megabyte },
  receivesBytes: 20 * megabyte,
  replyWindowHours: null,
  afterWindow: 'nothing',
  typing: true,
  // The nearest a bot comes to it: a tapped button stops waiting.
  marksRead: true,
  receipts: [],
  pause: { contactMs: 1_000, accountMs: 34 },
  repeatable: false,
};
