import type { Channel } from '../../port';
import { chatIdOf } from './chat-id-of';
import { checkWaha } from './check-waha';
import { connectWaha } from './connect-waha';
import { decodeWaha } from './decode-waha';
import { disconnectWaha } from './disconnect-waha';
import { fetchWahaFile } from './fetch-waha-file';
import { readWahaLink } from './read-waha-link';
import { refreshWaha } from './refresh-waha';
import { sendWaha } from './send-waha';
import { wahaSessionOf } from './waha-session-of';

const megabyte = 1024 * 1024;
const receivesBytes = 64 * megabyte;

/** WhatsApp through a WAHA server: a linked device of the company's own phone. */
export const wahaChannel: Channel = {
  name: 'waha',
  kind: 'whatsapp',
  capabilities: {
    receives: ['message', 'echo', 'edit', 'deletion', 'reaction', 'receipt', 'account'],
    textLength: 4_096,
    captionLength: 1_024,
    replyButtons: { most: 0, labelLength: 0 },
    linkButtons: false,
    cards: [],
    // Files travel as base64 inside JSON, and the server takes 50 MB of that.
    sends: { image: 16 * megabyte, file: 32 * megabyte },
    receivesBytes,
    replyWindowHours: null,
    afterWindow: 'nothing',
    typing: true,
    marksRead: true,
    receipts: ['DELIVERED', 'READ', 'FAILED'],
    pause: { contactMs: 6_000, accountMs: 1_000 },
    repeatable: false,
  },
  connect: connectWaha,
  check: checkWaha,
  decode: (raw) => decodeWaha(raw),
  send: sendWaha,
  disconnect: disconnectWaha,
  fetchFile: (account, ref) => fetchWahaFile(account, ref, receivesBytes),
  async showTyping(account, to) {
    const { api, session } = wahaSessionOf(account);
    await api.startTyping({ session, chatId: chatIdOf(to.externalContactId) });
  },
  async markRead(account, to) {
    const { api, session } = wahaSessionOf(account);
    const messageId = to.answering?.replyData?.messageId;
    const messageIds = typeof messageId === 'string' ? [messageId] : undefined;
    const chatId = chatIdOf(to.externalContactId);
    await api.sendSeen({ session, chatId, ...(messageIds && { messageIds }) });
  },
  readLink: readWahaLink,
  refresh: refreshWaha,
};
