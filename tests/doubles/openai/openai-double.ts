import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the model does when it is asked next. */
export type ModelMove =
  | { readonly text: string }
  | { readonly calls: ReadonlyArray<{ readonly name: string; readonly args: unknown }> }
  /** Tool calls whose arguments are no JSON. */
  | { readonly brokenCall: string }
  | { readonly status: number }
  /** An answer that is no completion. */
  | { readonly raw: string }
  /** Never answers. */
  | { readonly hang: true }
  | { readonly tokens: number; readonly text: string };

export interface AskedQuestion {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: ReadonlyArray<{
      readonly role: string;
      readonly content: string | null;
      readonly tool_call_id?: string;
      readonly tool_calls?: unknown;
    }>;
    readonly tools: ReadonlyArray<{
      readonly function: { readonly name: string; readonly parameters: Record<string, unknown> };
    }>;
  };
}

export interface OpenaiDouble {
  readonly url: string;
  readonly asked: AskedQuestion[];
  /** The moves to come, or a function that looks at the question. */
  play(moves: readonly ModelMove[] | ((question: AskedQuestion) => ModelMove)): void;
  stop(): Promise<void>;
}

/** A chat completions service that does what the test tells it, over real HTTP. */
export async function startOpenaiDouble(): Promise<OpenaiDouble> {
  const asked: AskedQuestion[] = [];
  let next: (question: AskedQuestion) => ModelMove = () => ({ status: 500 });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const question = {
        path: request.url ?? '',
        authorization: request.headers.authorization,
        body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
      } as AskedQuestion;
      asked.push(question);
      const move = next(question);
      if ('hang' in move) return;
      if ('status' in move) {
        response
          .writeHead(move.status, { 'content-type': 'application/json' })
          .end('{"error":{"message":"no","type":"server_error"}}');
        return;
      }
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('raw' in move ? move.raw : JSON.stringify(completion(move)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    play: (moves) => {
      asked.length = 0;
      if (typeof moves === 'function') next = moves;
      else {
        const rest = [...moves];
        next = () => rest.shift() ?? { status: 500 };
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

let calls = 0;

function completion(move: Exclude<ModelMove, { status: number } | { raw: string } | { hang: true }>) {
  const wanted =
    'calls' in move
      ? move.calls.map(({ name, args }) => ({ name, arguments: JSON.stringify(args) }))
      : 'brokenCall' in move
        ? [{ name: move.brokenCall, arguments: '{"itemId": "itm_' }]
        : [];
  const toolCalls = wanted.map((call) => {
    calls += 1;
    return { id: `call_${calls}`, type: 'function', function: call };
  });
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_763_700_000,
    model: 'double',
    choices: [
      {
        index: 0,
        finish_reason: toolCalls.length > 0 ? 'tool_calls' : 'stop',
        logprobs: null,
        message: {
          role: 'assistant',
          content: 'text' in move ? move.text : null,
          refusal: null,
          ...(toolCalls.length > 0 ? { tool_calls: toolCalls } : {}),
        },
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 'tokens' in move ? move.tokens : 120 },
  };
}
