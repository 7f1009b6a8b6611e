import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@/lib/platform/new-id';
import { readMultipart } from '@/tests/doubles/telegram/read-multipart';
import { tinyVideo } from './tiny-video';

export interface KieAccount {
  credits: number;
}

export interface KieTask {
  readonly taskId: string;
  readonly key: string;
  readonly body: { model: string; input: Record<string, unknown>; callBackUrl?: string };
  readonly createdAt: number;
  completedAt: number | null;
  failure: { code: string; message: string } | null;
}

/** What happens to the next call of an endpoint instead of its answer. */
export type Trouble =
  | { readonly kind: 'refuse'; readonly code: number; readonly message: string; readonly retryAfter?: number }
  /** A gateway's page without an envelope. */
  | { readonly kind: 'gateway'; readonly status: number }
  /** The connection is cut before, or after, what was asked has been done. */
  | { readonly kind: 'cut'; readonly done: boolean };

type Endpoint = 'create' | 'look' | 'upload' | 'credit' | 'result';

/** KIE.ai on loopback: uploads, tasks that take their time, results, credits, and trouble on demand. */
export class KieDouble {
  /** Keys it takes, and what is left on their accounts. */
  readonly accounts = new Map<string, KieAccount>();
  readonly tasks = new Map<string, KieTask>();
  readonly uploads: Array<{
    readonly key: string;
    readonly path: string;
    readonly name: string;
    readonly bytes: Buffer;
  }> = [];
  readonly requests: Array<{
    readonly method: string;
    readonly path: string;
    readonly key: string;
    readonly body: unknown;
  }> = [];
  /** Milliseconds from order to result; null: until `finish` or `fail`. */
  generationMs: number | null = null;
  /** For so long a new task is not seen by recordInfo. */
  hiddenMs = 0;
  video = tinyVideo();
  webhookKey = 'test-key';
  url = '';
  readonly #troubles = new Map<Endpoint, Trouble[]>();
  #server: Server | undefined;

  constructor(readonly now: () => number = Date.now) {}

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.#take(request, response));
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return this.url;
  }

  close(): Promise<void> {
    this.#server?.closeAllConnections();
    return new Promise((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }

  /** A key it takes from now on. */
  addKey(key: string, credits = 1_000): string {
    this.accounts.set(key, { credits });
    return key;
  }

  /** The next calls of an endpoint end like this, in order. */
  trouble(endpoint: Endpoint, ...troubles: Trouble[]): void {
    this.#troubles.set(endpoint, [...(this.#troubles.get(endpoint) ?? []), ...troubles]);
  }

  /** Forgets the troubles that have not come yet. */
  clearTroubles(): void {
    this.#troubles.clear();
  }

  finish(taskId: string): void {
    this.#task(taskId).completedAt = this.now();
  }

  fail(taskId: string, code: number | string, message: string): void {
    const task = this.#task(taskId);
    task.completedAt = this.now();
    task.failure = { code: String(code), message };
  }

  /** Its news of a task as it posts them, signed; `at`: when, in milliseconds. */
  news(taskId: string, at = this.now()): { body: string; headers: Record<string, string> } {
    const timestamp = String(Math.floor(at / 1_000));
    const signature = createHmac('sha256', this.webhookKey).update(`${taskId}.${timestamp}`).digest('base64');
    const task = this.#task(taskId);
    const code = task.failure ? 501 : 200;
    return {
      body: JSON.stringify({ code, msg: task.failure?.message ?? 'success', data: this.#record(task) }),
      headers: {
        'content-type': 'application/json',
        'x-webhook-timestamp': timestamp,
        'x-webhook-signature': signature,
      },
    };
  }

  /** Posts the news to where the order said; the status it was answered with. */
  async callBack(taskId: string): Promise<number> {
    const address = this.#task(taskId).body.callBackUrl;
    if (!address) throw new Error('The order named no address for news.');
    return (await fetch(address, { method: 'POST', ...this.news(taskId) })).status;
  }

  #task(taskId: string): KieTask {
    const task = this.tasks.get(taskId);
    if (!task) throw new Error(`No task ${taskId}.`);
    return task;
  }

  async #take(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const key = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const json = request.headers['content-type'] === 'application/json' ? JSON.parse(body.toString()) : null;
    this.requests.push({ method: request.method ?? '', path: pathname, key, body: json });
    const endpoint = endpointOf(request.method ?? '', pathname);
    if (!endpoint) return send(response, 404, { code: 404, msg: 'Not found', data: null });
    const answer = () => {
      if (endpoint === 'result') return this.#result(response);
      if (!this.accounts.has(key))
        return send(response, 200, { code: 401, msg: 'You do not have access permissions', data: null });
      if (endpoint === 'create') return this.#create(response, key, json);
      if (endpoint === 'look') return this.#look(response, searchParams.get('taskId') ?? '');
      if (endpoint === 'credit')
        return send(response, 200, { code: 200, msg: 'success', data: this.accounts.get(key)?.credits });
      return this.#upload(response, key, readMultipart(body, request.headers['content-type'] ?? ''));
    };
    const trouble = this.#troubles.get(endpoint)?.shift();
    if (!trouble) return answer();
    if (trouble.kind === 'refuse') {
      if (trouble.retryAfter !== undefined) response.setHeader('retry-after', trouble.retryAfter);
      return send(response, 200, { code: trouble.code, msg: trouble.message, data: null });
    }
    if (trouble.kind === 'gateway') {
      response.writeHead(trouble.status, { 'content-type': 'text/html' }).end('<html>gateway</html>');
      return;
    }
    if (trouble.done) {
      // Everything happens, and nobody hears of it.
      response.end = () => response;
      answer();
    }
    request.socket.destroy();
  }

  #create(response: ServerResponse, key: string, body: KieTask['body']) {
    const account = this.accounts.get(key);
    if (!account || account.credits < 10)
      return send(response, 200, {
        code: 402,
        msg: 'The current credits are insufficient. Please top up.',
        data: null,
      });
    if (typeof body?.model !== 'string' || typeof body.input?.prompt !== 'string')
      return send(response, 200, { code: 422, msg: 'Validation error', data: null });
    account.credits -= 10;
    const taskId = newId('kie').slice(4);
    this.tasks.set(taskId, { taskId, key, body, createdAt: this.now(), completedAt: null, failure: null });
    send(response, 200, { code: 200, msg: 'success', data: { taskId } });
  }

  #look(response: ServerResponse, taskId: string) {
    const task = this.tasks.get(taskId);
    if (!task || this.now() - task.createdAt < this.hiddenMs)
      return send(response, 200, { code: 422, msg: 'recordInfo is null', data: null });
    send(response, 200, { code: 200, msg: 'success', data: this.#record(task) });
  }

  #record(task: KieTask): Record<string, unknown> {
    const age = this.now() - task.createdAt;
    if (task.completedAt === null && this.generationMs !== null && age >= this.generationMs)
      task.completedAt = task.createdAt + this.generationMs;
    const { taskId, body, failure, completedAt, createdAt } = task;
    const done = completedAt !== null;
    return {
      taskId,
      model: body.model,
      state: done ? (failure ? 'fail' : 'success') : age < 2_000 ? 'waiting' : 'generating',
      param: JSON.stringify({ model: body.model, input: body.input }),
      resultJson:
        done && !failure ? JSON.stringify({ resultUrls: [`${this.url}/results/${taskId}.mp4`] }) : '',
      failCode: failure?.code ?? null,
      failMsg: failure?.message ?? null,
      costTime: completedAt === null ? null : completedAt - createdAt,
      completeTime: completedAt,
      createTime: createdAt,
    };
  }

  #upload(response: ServerResponse, key: string, parts: ReturnType<typeof readMultipart>) {
    const file = parts.find(({ name }) => name === 'file')?.file;
    const textOf = (wanted: string) => parts.find(({ name }) => name === wanted)?.text;
    const path = textOf('uploadPath');
    if (!file || !path) return send(response, 400, { success: false, code: 400, msg: 'Parameter error' });
    const name = textOf('fileName') ?? file.name;
    this.uploads.push({ key, path, name, bytes: file.bytes });
    send(response, 200, {
      success: true,
      code: 200,
      msg: 'File uploaded successfully',
      data: {
        fileName: name,
        filePath: `${path}/${name}`,
        downloadUrl: `${this.url}/files/${path}/${name}`,
        fileSize: file.bytes.length,
        mimeType: 'image/jpeg',
        uploadedAt: new Date(this.now()).toISOString(),
      },
    });
  }

  #result(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': this.video.length });
    response.end(this.video);
  }
}

function endpointOf(method: string, path: string): Endpoint | null {
  if (method === 'GET' && path.startsWith('/results/')) return 'result';
  const known: Record<string, Endpoint> = {
    'POST /api/v1/jobs/createTask': 'create',
    'GET /api/v1/jobs/recordInfo': 'look',
    'POST /api/file-stream-upload': 'upload',
    'GET /api/v1/chat/credit': 'credit',
  };
  return known[`${method} ${path}`] ?? null;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
