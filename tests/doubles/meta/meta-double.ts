import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { answerGraph } from './graph-routes';
import { GraphTrouble } from './graph-trouble';
import { type DoubleApp, type DoublePage, type MetaObject, MetaWorld } from './meta-world';
import { type RawHttp, type RawRequest, rawHttp } from './raw-http';

/** How an event goes out; the address is what the app's operator set. */
type Post = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string },
) => Promise<Response>;

interface Pending {
  readonly object: MetaObject;
  readonly accountId: string;
  readonly part: 'messaging' | 'changes' | 'standby';
  readonly item: object;
}

/**
 * Meta on loopback: the login, the Graph API for pages and Instagram accounts, the Send API with its window and limits,
 * and signed webhooks that are repeated until they are taken. Customers and page admins are methods here.
 */
export class MetaDouble {
  readonly world = new MetaWorld();
  /** Everything that was asked, in order. */
  readonly requests: RawRequest[] = [];
  /** Most items in one webhook. */
  batch = 1;
  post: Post = (url, init) => fetch(url, init);
  private readonly pending: Pending[] = [];
  private http: RawHttp | undefined;

  async start(): Promise<string> {
    this.http = await rawHttp((request, response) => this.answer(request, response));
    return this.http.url;
  }

  stop = async (): Promise<void> => this.http?.close();

  get url(): string {
    return this.http?.url ?? '';
  }

  addApp(appId: string, appSecret: string, name = 'X8 for shops'): DoubleApp {
    const app = { appId, appSecret, name, webhooks: new Map() };
    this.world.apps.set(appId, app);
    return app;
  }

  addPage(page: Pick<DoublePage, 'id' | 'name' | 'username' | 'instagram'>): DoublePage {
    const added = { ...page, subscriptions: new Map(), profiles: new Map() };
    this.world.pages.set(page.id, added);
    return added;
  }

  /** The operator pastes the webhook's address into the app's dashboard, for both objects. */
  setWebhook(appId: string, callbackUrl: string): void {
    const fields: Record<MetaObject, string[]> = {
      page: [
        'messages',
        'messaging_postbacks',
        'message_echoes',
        'message_edits',
        'message_deliveries',
        'message_reads',
        'messaging_referrals',
        'message_reactions',
        'feed',
      ],
      instagram: ['messages', 'messaging_postbacks', 'messaging_seen', 'message_reactions', 'comments'],
    };
    for (const object of ['page', 'instagram'] as const) {
      this.world.apps.get(appId)?.webhooks.set(object, { callbackUrl, fields: fields[object] });
    }
  }

  /** A customer writes; `message` is what hangs on it besides. Returns its id. */
  async writes(accountId: string, customerId: string, text: string, message: object = {}): Promise<string> {
    const mid = this.world.next('m_customer');
    await this.happens(accountId, customerId, { message: { mid, ...(text !== '' && { text }), ...message } });
    return mid;
  }

  /** Anything else a customer does in a thread: a tap, a reaction, reading. */
  async happens(accountId: string, customerId: string, item: object): Promise<void> {
    const object = this.objectOf(accountId);
    const at = this.world.now();
    this.world.customers.set(customerId, { id: customerId, object, lastAt: at });
    this.tell({
      object,
      accountId,
      part: 'messaging',
      item: { sender: { id: customerId }, recipient: { id: accountId }, timestamp: at, ...item },
    });
    await this.flush();
  }

  /** Somebody comments under a post. Returns the comment's id. */
  async comments(accountId: string, customerId: string, text: string): Promise<string> {
    const object = this.objectOf(accountId);
    const id = this.world.next('1790000000000');
    const at = this.world.now();
    this.world.customers.set(customerId, { id: customerId, object, lastAt: null });
    this.world.comments.set(id, { id, accountId, customerId, at, answered: false });
    const change =
      object === 'page'
        ? {
            field: 'feed',
            value: {
              item: 'comment',
              verb: 'add',
              comment_id: id,
              post_id: `${accountId}_1`,
              parent_id: `${accountId}_1`,
              created_time: Math.floor(at / 1_000),
              from: { id: customerId, name: 'Anna Petrova' },
              message: text,
            },
          }
        : {
            field: 'comments',
            value: {
              id,
              text,
              from: { id: customerId, username: 'anna' },
              media: { id: '18000', media_product_type: 'FEED' },
            },
          };
    this.tell({ object, accountId, part: 'changes', item: change });
    await this.flush();
    return id;
  }

  /** A person answers from the page's inbox, or from Instagram's own app. Returns the message's id. */
  async answersByHand(accountId: string, customerId: string, text: string): Promise<string> {
    const mid = this.world.next('m_byhand');
    this.echo(accountId, customerId, {
      mid,
      text,
      ...(this.objectOf(accountId) === 'page' && { app_id: 26390203743090 }),
    });
    await this.flush();
    return mid;
  }

  /** Meta tells us of our own messages, from the `from`th on, as it does after each. */
  async echoesSent(accountId: string, from = 0): Promise<void> {
    const page = this.world.pageOf(accountId);
    const appId = Number([...(page?.subscriptions.keys() ?? [])][0]);
    for (const { mid, to, body, pageId } of this.world.sent.slice(from)) {
      if (pageId !== page?.id) continue;
      const named = this.objectOf(accountId) === 'page' && { app_id: appId };
      this.echo(accountId, to, { mid, ...named, text: body.message?.text ?? '' });
    }
    await this.flush();
  }

  /** Puts an event among those that go out with the next `flush`. */
  tell(pending: Pending): void {
    this.pending.push(pending);
  }

  /** Sends what is pending to every app that is told of the page, each request until it is taken, at most `attempts` times. */
  async flush(attempts = 5): Promise<void> {
    while (this.pending.length > 0) {
      const group = this.pending.splice(0, this.batch);
      for (const [appId, body] of this.bodies(group)) {
        for (let attempt = 0; attempt < attempts; attempt += 1) {
          if ((await this.deliver(appId, group[0]?.object ?? 'page', body)).status === 200) break;
        }
      }
    }
  }

  /** One signed request as Meta makes it: letters beyond ASCII escaped in its own way. */
  signed(appSecret: string, delivery: object): { body: string; headers: Record<string, string> } {
    const body = JSON.stringify(delivery).replace(/[\u0080-\uffff/]/g, (letter) =>
      letter === '/' ? '\\/' : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    const signature = createHmac('sha256', appSecret).update(body).digest('hex');
    return {
      body,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    };
  }

  private async deliver(appId: string, object: MetaObject, delivery: object): Promise<Response> {
    const app = this.world.apps.get(appId);
    const address = app?.webhooks.get(object)?.callbackUrl;
    if (!app || !address) return new Response(null, { status: 200 });
    return this.post(address, { method: 'POST', ...this.signed(app.appSecret, delivery) });
  }

  /** Per app: the items of one object, put under their accounts. */
  private bodies(group: readonly Pending[]): Array<[string, object]> {
    const out: Array<[string, object]> = [];
    for (const app of this.world.apps.values()) {
      for (const [object, mine] of Map.groupBy(group, (one) => one.object)) {
        const told = mine.filter(({ accountId }) =>
          this.world.pageOf(accountId)?.subscriptions.has(app.appId),
        );
        if (told.length === 0) continue;
        const entry = [...Map.groupBy(told, ({ accountId }) => accountId)].map(([id, items]) => ({
          id,
          time: this.world.now(),
          ...Object.fromEntries(
            [...Map.groupBy(items, ({ part }) => part)].map(([part, ones]) => [
              part,
              ones.map(({ item }) => item),
            ]),
          ),
        }));
        out.push([app.appId, { object, entry }]);
      }
    }
    return out;
  }

  private echo(accountId: string, customerId: string, message: object): void {
    const item = {
      sender: { id: accountId },
      recipient: { id: customerId },
      timestamp: this.world.now(),
      message: { ...message, is_echo: true },
    };
    this.tell({ object: this.objectOf(accountId), accountId, part: 'messaging', item });
  }

  private objectOf(accountId: string): MetaObject {
    return this.world.pages.has(accountId) ? 'page' : 'instagram';
  }

  private async answer(request: RawRequest, response: ServerResponse): Promise<void> {
    this.requests.push(request);
    const { pathname } = request.url;
    if (pathname.startsWith('/cdn/')) return this.file(pathname.slice('/cdn/'.length), response);
    const [, path = ''] = /^\/v\d+\.\d+(\/.*)$/.exec(pathname) ?? [];
    if (path === '/dialog/oauth') return this.dialog(request.url.searchParams, response);
    const mishap = this.world.mishaps.shift();
    if (mishap === 'silence') return;
    if (mishap === 'gateway') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
      return;
    }
    const before = this.world.sent.length;
    const reply = await this.reply(path, request, mishap === 'answer-lost' ? undefined : mishap);
    const lost = this.world.answersToLose > 0 && this.world.sent.length > before;
    if (lost) this.world.answersToLose -= 1;
    if (lost || mishap === 'answer-lost') {
      response.destroy();
      return;
    }
    response.writeHead(reply.status, { 'content-type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(reply.body));
  }

  private async reply(
    path: string,
    request: RawRequest,
    mishap: GraphTrouble | undefined,
  ): Promise<{ status: number; body: object }> {
    try {
      const refusal = mishap ?? this.world.refusals.get(path.split('/').at(-1) ?? '');
      if (refusal) throw refusal;
      return { status: 200, body: await answerGraph(this.world, path, request) };
    } catch (error) {
      if (!(error instanceof GraphTrouble)) throw error;
      return { status: error.status, body: error.body() };
    }
  }

  private file(name: string, response: ServerResponse): void {
    const file = this.world.files.get(name);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain' });
    response.end(file?.bytes);
  }

  /** The owner logs in, allows what `granted` says, and is sent back with a code. */
  private dialog(asked: URLSearchParams, response: ServerResponse): void {
    const redirect = asked.get('redirect_uri') ?? '';
    const code = this.world.issue({
      kind: 'code',
      appId: asked.get('client_id') ?? '',
      pageId: redirect,
      scopes: this.world.granted,
      expiresAt: 0,
    });
    const back = new URL(redirect);
    back.searchParams.set('code', code.value);
    back.searchParams.set('state', asked.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }
}
