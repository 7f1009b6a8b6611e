import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type OpenAI from 'openai';
import { completionOf } from './completion-of';
import { type Heard, type Shape, timedAnswer } from './timed-answer';
import { toneOf } from './tone-of';

/** What the server does instead of its work, once. */
export type Trouble =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly message?: string }
  /** A body that is not what was asked for. */
  | { readonly raw: string }
  /** Takes the request and breaks the connection. */
  | 'cut'
  /** Never answers. */
  | 'hang';

/** One recording as it was asked about. */
export interface AskedRecording {
  readonly authorization: string | undefined;
  /** Every field but the file, as it was called; repeated ones in order. */
  readonly fields: ReadonlyArray<readonly [string, string]>;
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

export interface AskedChat {
  readonly authorization: string | undefined;
  readonly body: OpenAI.ChatCompletionCreateParamsNonStreaming;
}

export interface AskedSpeech {
  readonly authorization: string | undefined;
  readonly body: OpenAI.Audio.SpeechCreateParams;
}

interface Cue {
  readonly id: string;
  readonly text: string;
  readonly maxCharacters: number;
  readonly tooLong?: string;
}

/** A server with OpenAI's audio and chat API on loopback that hears, translates and says what the test tells it. */
export class OpenaiAudioDouble {
  /** What is heard in the next recordings; a list is heard one after another. */
  hears: Heard | Heard[] | ((recording: AskedRecording) => Heard) = { text: '', words: [] };
  /** How the answer is shaped. */
  shape: Shape = 'openai';
  /** How one cue is translated. */
  translates: (text: string, cue: Cue) => string = (text) => `«${text}»`;
  /** What becomes of the translated cues on their way out. */
  garbles: (cues: Array<{ id: string; text: string }>) => Array<{ id: string; text: string }> = (cues) =>
    cues;
  shortens: (text: string, maxCharacters: number) => string = (text, most) =>
    [...text].slice(0, most).join('');
  readonly troubles: Trouble[] = [];
  readonly recordings: AskedRecording[] = [];
  readonly chats: AskedChat[] = [];
  readonly speeches: AskedSpeech[] = [];
  private readonly server = createServer((incoming, response) => void this.serve(incoming, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** As new, but for its address. */
  forget(): void {
    const fresh = new OpenaiAudioDouble();
    const { hears, shape, translates, garbles, shortens } = fresh;
    Object.assign(this, { hears, shape, translates, garbles, shortens });
    for (const list of [this.troubles, this.recordings, this.chats, this.speeches]) list.length = 0;
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const answer = await this.answer(incoming, Buffer.concat(chunks));
    const trouble = this.troubles.shift();
    if (trouble === 'hang') return;
    if (trouble === 'cut') return void incoming.socket.destroy();
    const json = { 'content-type': 'application/json' };
    if (trouble && 'status' in trouble) {
      const error = { message: trouble.message ?? 'no', type: 'invalid_request_error' };
      response.writeHead(trouble.status, { ...json, ...trouble.headers }).end(JSON.stringify({ error }));
    } else if (trouble) response.writeHead(200, json).end(trouble.raw);
    else if (answer === null) response.writeHead(404, json).end('{"error":{"message":"no such path"}}');
    else if (answer instanceof Uint8Array)
      response.writeHead(200, { 'content-type': 'audio/wav' }).end(answer);
    else response.writeHead(200, json).end(JSON.stringify(answer));
  }

  private async answer({ url, headers }: IncomingMessage, body: Buffer): Promise<object | null> {
    const { authorization } = headers;
    if (url === '/v1/audio/transcriptions') {
      const type = { 'content-type': headers['content-type'] ?? '' };
      const form = await new Response(new Uint8Array(body), { headers: type }).formData();
      const file = form.get('file') as File;
      const recording = {
        authorization,
        fields: [...form].flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as const] : [],
        ),
        file: { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) },
      };
      this.recordings.push(recording);
      return timedAnswer(this.heard(recording), this.shape);
    }
    if (url === '/v1/chat/completions') {
      const chat = { authorization, body: JSON.parse(body.toString()) };
      this.chats.push(chat);
      return completionOf(JSON.stringify(this.said(chat)));
    }
    if (url === '/v1/audio/speech') {
      const speech = { authorization, body: JSON.parse(body.toString()) as OpenAI.Audio.SpeechCreateParams };
      this.speeches.push(speech);
      return toneOf((speech.body.input.length * 60) / (speech.body.speed ?? 1));
    }
    return null;
  }

  private heard(recording: AskedRecording): Heard {
    if (typeof this.hears === 'function') return this.hears(recording);
    return Array.isArray(this.hears) ? (this.hears.shift() ?? { text: '', words: [] }) : this.hears;
  }

  private said({ body }: AskedChat): unknown {
    const asked = JSON.parse(String(body.messages.findLast(({ role }) => role === 'user')?.content));
    if (!('cues' in asked)) return { text: this.shortens(asked.text, asked.maxCharacters) };
    const cues: readonly Cue[] = asked.cues;
    return { cues: this.garbles(cues.map((cue) => ({ id: cue.id, text: this.translates(cue.text, cue) }))) };
  }
}
