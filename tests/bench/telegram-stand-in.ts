import { EventEmitter, once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { httpDouble } from '@/tests/doubles/http-double';

/** Just enough of Telegram to be connected to and written to, and nothing that would cost time of its own. */
export interface TelegramStandIn {
  readonly url: string;
  /** Resolves with the moment (`performance.now()`) at which the next message to a customer arrives. */
  readonly nextMessage: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function telegramStandIn(): Promise<TelegramStandIn> {
  const events = new EventEmitter();
  let number = 0;
  const double = await httpDouble((request, response) => {
    const method = request.path.split('/').at(-1) ?? '';
    response.setHeader('content-type', 'application/json');
    if (method === 'getMe') {
      const bot = { id: 700_700, is_bot: true, first_name: 'Bench', username: 'bench_bot' };
      response.end(JSON.stringify({ ok: true, result: bot }));
      return;
    }
    if (method !== 'sendMessage' && method !== 'forward') {
      response.end(JSON.stringify({ ok: true, result: true }));
      return;
    }
    events.emit('message', performance.now());
    number += 1;
    const message = {
      message_id: number,
      date: 1,
      chat: { id: 1, type: 'private', first_name: 'A' },
      text: 'x',
    };
    response.end(JSON.stringify({ ok: true, result: message }));
  });
  return {
    url: double.url,
    nextMessage: async () => {
      const [at] = await once(events, 'message');
      return Number(at);
    },
    close: double.close,
  };
}
