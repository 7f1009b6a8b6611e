import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Language {
  readonly code: string;
  readonly name: string;
  readonly targets: readonly string[];
}

export interface AskedTranslation {
  readonly q: string | readonly string[];
  readonly source: string;
  readonly target: string;
  readonly format?: string;
  readonly api_key?: string;
}

export type LibreTrouble =
  | { readonly status: number; readonly error?: string; readonly headers?: Record<string, string> }
  | { readonly raw: string }
  | 'cut';

const codes = ['en', 'ru', 'de', 'fr', 'es', 'pb', 'zh', 'zt', 'kk', 'ja'];

/** A LibreTranslate server on loopback that translates as the test tells it. */
export class LibretranslateDouble {
  languages: readonly Language[] = codes.map((code) => ({ code, name: code, targets: codes }));
  translates: (text: string, target: string) => string = (text) => `«${text}»`;
  /** The only key it takes; null: none is asked for. */
  key: string | null = null;
  readonly troubles: LibreTrouble[] = [];
  readonly asked: AskedTranslation[] = [];
  private readonly server = createServer((incoming, response) => void this.serve(incoming, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** The answer to a translation, with its status. */
  answer({ q, source, target, api_key: key }: AskedTranslation): [number, unknown] {
    if (this.key !== null && key !== this.key) return [403, { error: 'Invalid API key' }];
    const known = this.languages.find(({ code }) => source === 'auto' || code === source);
    if (!known?.targets.includes(target)) return [400, { error: `${target} is not supported` }];
    if (typeof q === 'string') return [200, { translatedText: this.translates(q, target) }];
    const detectedLanguage = q.map(() => ({ confidence: 90, language: known.code }));
    return [
      200,
      {
        translatedText: q.map((text) => this.translates(text, target)),
        ...(source === 'auto' && { detectedLanguage }),
      },
    ];
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const json = { 'content-type': 'application/json' };
    if (incoming.url === '/languages') {
      response.writeHead(200, json).end(JSON.stringify(this.languages));
      return;
    }
    const asked = JSON.parse(Buffer.concat(chunks).toString() || '{}') as AskedTranslation;
    this.asked.push(asked);
    const trouble = this.troubles.shift();
    if (trouble === 'cut') return void incoming.socket.destroy();
    if (trouble && 'raw' in trouble) return void response.writeHead(200, json).end(trouble.raw);
    const [status, body] = trouble ? [trouble.status, { error: trouble.error ?? 'no' }] : this.answer(asked);
    response.writeHead(status, { ...json, ...trouble?.headers }).end(JSON.stringify(body));
  }
}
