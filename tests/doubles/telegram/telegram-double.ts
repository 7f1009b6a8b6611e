import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DoubleBot } from './double-bot';
import { readCall, type TelegramCall } from './read-call';
import { Refusal } from './refusal';
import type { Deliver } from './update-courier';

/** How the next calls go wrong. `cut-after` takes what was sent and breaks the line; `cut-before` breaks it untaken. */
export type Trouble =
  | { readonly status: number; readonly description?: string; readonly retryAfter?: number }
  | 'cut-before'
  | 'cut-after'
  | 'not-json'
  | 'silence';

interface Options {
  /** Brings updates to a webhook; over HTTP unless told. */
  readonly deliver?: Deliver;
  readonly now?: () => number;
}

/** Telegram on loopback: its Bot API, its files and its customers' phones. */
export class TelegramDouble {
  readonly bots = new Map<string, DoubleBot>();
  /** Everything that was asked, in order. */
  readonly calls: TelegramCall[] = [];
  private readonly troubles: { method: string | undefined; trouble: Trouble }[] = [];
  private readonly listeners = new Set<(change: { bot: DoubleBot; chat: number }) => void>();
  private server: Server | undefined;

  constructor(private options: Options = {}) {}

  /** Brings updates by another way from now on. */
  deliverBy(deliver: Deliver): void {
    this.options = { ...this.options, deliver };
  }

  /** Listens on loopback, on any free port unless told; gives the address for TELEGRAM_API_BASE. */
  async start(port = 0): Promise<string> {
    const server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  stop = async (): Promise<void> => {
    for (const bot of this.bots.values()) bot.courier.close();
    const { server } = this;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  };

  /** What BotFather does: a new bot with its token. */
  bot(
    name = 'Tea shop',
    token = `${7_000_000_001 + this.bots.size}:${'AAF-double_of_a_token_of_a_bot_00000'.slice(0, 35)}`,
  ): DoubleBot {
    const bot = new DoubleBot(token, name, {
      deliver: (url, init) => (this.options.deliver ?? overHttp)(url, init),
      now: this.options.now ?? Date.now,
      changed: (chat) => {
        for (const listener of this.listeners) listener({ bot, chat });
      },
    });
    this.bots.set(token, bot);
    return bot;
  }

  /** What BotFather's /revoke does: the token stops working, and the same bot has the new one. */
  revoke(bot: DoubleBot, token = `${bot.id}:${randomBytes(26).toString('hex').slice(0, 35)}`): void {
    this.bots.delete(bot.token);
    bot.token = token;
    this.bots.set(token, bot);
  }

  /** The next `times` calls, of this method or of any, go wrong. */
  misbehave(trouble: Trouble, { method, times = 1 }: { method?: string; times?: number } = {}): void {
    for (let index = 0; index < times; index += 1) this.troubles.push({ method, trouble });
  }

  onChange(listener: (change: { bot: DoubleBot; chat: number }) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  callsOf(method: string): TelegramCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return this.serveFile(request.url ?? '', response);
    const call = await readCall(request).catch(() => null);
    if (!call) return answer(response, new Refusal(404, 'Not Found').body);
    this.calls.push(call);
    const at = this.troubles.findIndex(({ method }) => method === undefined || method === call.method);
    const trouble = at < 0 ? undefined : this.troubles.splice(at, 1)[0]?.trouble;
    if (trouble === 'silence') return;
    if (trouble === 'cut-before') return void response.destroy();
    if (trouble === 'not-json') return void response.writeHead(502).end('<html>Bad Gateway</html>');
    if (typeof trouble === 'object') {
      const { status, description = 'Trouble', retryAfter } = trouble;
      return answer(response, new Refusal(status, description, retryAfter).body);
    }
    const body = this.read(call);
    if (trouble === 'cut-after') return void response.destroy();
    answer(response, body);
  }

  private read(call: TelegramCall): { ok: boolean; error_code?: number } {
    try {
      const bot = this.bots.get(call.token);
      if (!bot) throw new Refusal(401, 'Unauthorized');
      return { ok: true, result: bot.answer(call) } as { ok: boolean };
    } catch (error) {
      if (error instanceof Refusal) return error.body;
      throw error;
    }
  }

  private serveFile(url: string, response: ServerResponse): void {
    const [, token = '', path = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(url) ?? [];
    const files = [...(this.bots.get(token)?.files.values() ?? [])];
    const file = files.find((one) => one.path === decodeURIComponent(path));
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': file.bytes.byteLength }).end(file.bytes);
  }
}

function answer(response: ServerResponse, body: { ok: boolean; error_code?: number }): void {
  response
    .writeHead(body.error_code ?? 200, { 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}

async function overHttp(
  url: string,
  init: { headers: Record<string, string>; body: string },
): Promise<number> {
  const { status } = await fetch(url, { method: 'POST', ...init, redirect: 'manual' });
  return status;
}
