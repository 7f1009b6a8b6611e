import { AppError } from '@/lib/platform/errors/app-error';
import type { Channel } from '../../port';
import { connectTiktok } from './connect-tiktok';
import { decodeTiktok } from './decode-tiktok';

/**
 * Lead forms of TikTok advertisements. TikTok has no way for programs to read or write its messages: people are answered
 * in WhatsApp, to which advertisements and forms lead.
 */
export const tiktokLeadChannel: Channel = {
  name: 'tiktok-lead',
  kind: 'tiktok',
  capabilities: {
    receives: ['lead'],
    textLength: 4_000,
    captionLength: 0,
    replyButtons: { most: 0, labelLength: 0 },
    linkButtons: false,
    cards: [],
    sends: { image: 0, file: 0 },
    receivesBytes: 0,
    replyWindowHours: null,
    afterWindow: 'nothing',
    typing: false,
    marksRead: false,
    receipts: [],
    pause: { contactMs: 0, accountMs: 0 },
    repeatable: false,
  },
  connect: connectTiktok,
  check: async ({ secrets }) => [
    secrets.webhookSecret
      ? { step: 'webhook', result: 'ok' }
      : { step: 'webhook', result: 'warning', finding: 'tiktok-secret-missing' },
    { step: 'sending', result: 'skipped', finding: 'tiktok-answers-in-whatsapp' },
  ],
  decode: decodeTiktok,
  send: async () => {
    throw new AppError('invalid', 'channel-refused', { params: { detail: 'TikTok' } });
  },
  disconnect: async () => undefined,
};
