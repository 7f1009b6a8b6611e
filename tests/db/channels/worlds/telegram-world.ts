import { connectChannel } from '@/lib/channels';
import type { TelegramDouble } from '@/tests/doubles/telegram/telegram-double';
import type { OpenWorld } from './world';

export const telegramWorld =
  (telegram: TelegramDouble): OpenWorld =>
  async (ctx) => {
    const bot = telegram.bot();
    const channel = await connectChannel(ctx, { adapter: 'telegram', input: { token: bot.token } });
    const customer = bot.customer();
    const handedOver = () => bot.courier.settled();
    return {
      channel,
      says: async (text) => {
        customer.write(text);
        await handedOver();
      },
      heard: () => customer.received.map((message) => message.text ?? message.caption ?? ''),
      buttons: () => customer.buttons,
      taps: async (label) => {
        customer.press(label);
        await handedOver();
      },
    };
  };
