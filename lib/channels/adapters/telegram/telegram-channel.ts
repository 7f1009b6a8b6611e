import { askTelegram } from '@/lib/vendors/telegram';
import type { Channel } from '../../port';
import { answerTap } from './answer-tap';
import { botOf } from './bot-of';
import { checkBot } from './check-bot';
import { connectBot } from './connect-bot';
import { decodeUpdate } from './decode-update';
import { disconnectBot } from './disconnect-bot';
import { fetchBotFile } from './fetch-bot-file';
import { refreshBot } from './refresh-bot';
import { sendToChat } from './send-to-chat';
import { telegramCapabilities } from './telegram-capabilities';

/** A company's Telegram bot: private chats with its customers. */
export const telegramChannel: Channel = {
  name: 'telegram',
  kind: 'telegram',
  capabilities: telegramCapabilities,
  connect: connectBot,
  check: checkBot,
  decode: decodeUpdate,
  send: sendToChat,
  disconnect: disconnectBot,
  fetchFile: fetchBotFile,
  showTyping: async (account, { externalContactId }) => {
    await askTelegram(() => botOf(account).sendChatAction(externalContactId, 'typing'));
  },
  markRead: answerTap,
  refresh: refreshBot,
};
