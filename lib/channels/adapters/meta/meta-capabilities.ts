import type { ChannelCapabilities } from '../../port';

const megabyte = 1024 * 1024;

/** What both sides can do. */
export const metaCapabilities = {
  captionLength: 0,
  replyButtons: { most: 13, labelLength: 20 },
  cards: [],
  sends: { image: 8 * megabyte, file: 25 * megabyte },
  receivesBytes: 25 * megabyte,
  replyWindowHours: 24,
  afterWindow: { humanHours: 168 },
  typing: true,
  marksRead: true,
  pause: { contactMs: 300, accountMs: 20 },
  repeatable: false,
} as const satisfies Partial<ChannelCapabilities>;
