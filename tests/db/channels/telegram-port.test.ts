import { afterAll, vi } from 'vitest';
import { telegramChannel } from '@/lib/channels/adapters/telegram/telegram-channel';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { channelSuite } from './channel-suite';

const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));
afterAll(telegram.stop);

const numbers = new Map<string, number>();
const numberOf = (name: string): number => {
  const known = numbers.get(name) ?? numbers.size + 1;
  numbers.set(name, known);
  return known;
};

channelSuite('telegram', async () => {
  const bot = telegram.bot();
  const anna = bot.customer();
  const onSend = { method: 'sendMessage' };
  return {
    channel: telegramChannel,
    account: accountOf(channelRow('telegram', 'telegram', { externalAccount: String(bot.id) }), {
      secrets: { token: bot.token, webhookSecret: 'secret' },
    }),
    customer: String(anna.person.id),
    event: ({ from, id, text }) => {
      const update = bot.customer({ id: numberOf(from) }).write(text);
      const message = { ...update.message, message_id: numberOf(id), date: 1_795_255_200 };
      return JSON.stringify({ ...update, update_id: 1, message });
    },
    sent: () => anna.received.map(({ text = '' }) => text),
    misbehave: {
      'is too busy': () => telegram.misbehave({ status: 429, retryAfter: 3 }, onSend),
      'is down': () => telegram.misbehave({ status: 500, description: 'Internal Server Error' }, onSend),
      'breaks the connection after taking it': () => telegram.misbehave('cut-after', onSend),
      'has locked us out': () => telegram.revoke(bot),
      'says the customer has blocked us': () => anna.block(),
      'will never take it': () => telegram.misbehave({ status: 400, description: 'Bad Request: no' }, onSend),
    },
  };
});
