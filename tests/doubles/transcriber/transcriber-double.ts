import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type OpenAI from 'openai';

/** What the server answers to the next recordings. */
export type TranscriberMove =
  | { readonly text: string; readonly language?: string }
  | { readonly status: number }
  /** A body that is no transcription. */
  | { readonly raw: string }
  /** Takes the recording and breaks the connection. */
  | 'cut';

/** One recording as it was asked about. */
export interface HeardRecording {
  readonly path: string;
  readonly authorization: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

/** A server with OpenAI's audio API on loopback that hears what the test tells it. */
export class TranscriberDouble {
  readonly heard: HeardRecording[] = [];
  readonly moves: TranscriberMove[] = [];
  private readonly server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const form = await new Response(Buffer.concat(chunks), {
      headers: { 'content-type': incoming.headers['content-type'] ?? '' },
    }).formData();
    const file = form.get('file') as File;
    const fields = Object.fromEntries(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    this.heard.push({
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization ?? null,
      fields,
      file: { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) },
    });
    const move = this.moves.shift() ?? { text: 'Good afternoon.' };
    if (move === 'cut') {
      incoming.socket.destroy();
      return;
    }
    const [status, body] =
      'status' in move
        ? [move.status, JSON.stringify({ error: { message: 'no', type: 'invalid_request_error' } })]
        : [200, 'raw' in move ? move.raw : JSON.stringify(answerTo(fields, move))];
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** The long form names the language in English, the short one not at all. */
export function answerTo(
  fields: Readonly<Record<string, string>>,
  { text, language = 'english' }: { readonly text: string; readonly language?: string },
): OpenAI.Audio.Transcription | OpenAI.Audio.TranscriptionVerbose {
  const usage = { type: 'duration', seconds: 4 } as const;
  if (fields.response_format !== 'verbose_json') return { text, usage };
  return { text, language, duration: 4.2, segments: [], usage };
}
