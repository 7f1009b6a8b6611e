import { AppError } from '@/lib/platform/errors/app-error';
import type { Channel } from '../../port';
import { checkCloud } from './check-cloud';
import { cloudAccountOf } from './cloud-account-of';
import { connectCloud } from './connect-cloud';
import { decodeCloud } from './decode-cloud';
import { refreshCloud } from './refresh-cloud';
import { sendCloud } from './send-cloud';

const megabyte = 1024 * 1024;
const receivesBytes = 100 * megabyte;

/** WhatsApp through Meta's own API, with the business's own app. */
export const whatsappCloudChannel: Channel = {
  name: 'whatsapp-cloud',
  kind: 'whatsapp',
  capabilities: {
    receives: ['message', 'echo', 'edit', 'deletion', 'reaction', 'receipt', 'account'],
    textLength: 4_096,
    captionLength: 1_024,
    replyButtons: { most: 10, labelLength: 24 },
    linkButtons: true,
    cards: [],
    sends: { image: 5 * megabyte, file: 100 * megabyte },
    receivesBytes,
    replyWindowHours: 24,
    afterWindow: 'template',
    // Shown together with the read mark, in one call.
    typing: false,
    marksRead: true,
    receipts: ['DELIVERED', 'READ', 'FAILED'],
    pause: { contactMs: 6_000, accountMs: 13 },
    repeatable: false,
  },
  connect: connectCloud,
  check: checkCloud,
  decode: decodeCloud,
  send: sendCloud,
  async disconnect(account) {
    const { api, businessAccountId } = cloudAccountOf(account);
    try {
      await api.unsubscribe(businessAccountId);
    } catch (error) {
      const over =
        error instanceof AppError && (error.code === 'unauthenticated' || error.code === 'invalid');
      if (!over) throw error;
    }
  },
  async fetchFile(account, ref) {
    const { api, phoneNumberId } = cloudAccountOf(account);
    if (!/^\d{1,40}$/.test(ref)) throw new AppError('not-found', 'file-gone');
    return api.fetchMedia(phoneNumberId, ref, receivesBytes);
  },
  async markRead(account, to) {
    if (!to.answering) return;
    const { api, phoneNumberId } = cloudAccountOf(account);
    await api.markRead(phoneNumberId, to.answering.externalMessageId);
  },
  refresh: refreshCloud,
};
