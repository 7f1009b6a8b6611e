import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudMessage } from '@/lib/vendors/whatsapp';
import { CloudCustomer, type CloudCustomerOptions, type CloudSent } from './cloud-customer';
import { type CloudMishap, mishapReply, passOn, type Reply, refused } from './cloud-replies';

export interface CloudDoubleOptions {
  readonly port?: number;
  readonly accessToken?: string;
  readonly appSecret?: string;
  readonly phoneNumberId?: string;
  readonly businessAccountId?: string;
}

/** Starts the Cloud API on loopback. */
export async function cloudDouble(options: CloudDoubleOptions = {}): Promise<CloudDouble> {
  const double = new CloudDouble(options);
  await double.listen(options.port ?? 0);
  return double;
}

/** Meta's Cloud API as far as we use it: one number of one account, its files, its customers and its signed events. */
export class CloudDouble {
  url = '';
  readonly accessToken: string;
  readonly appSecret: string;
  /** The number that is being connected or written to; the app may have several. */
  phoneNumberId: string;
  readonly businessAccountId: string;
  webhook: string | null = null;
  subscribed = false;
  quality = 'GREEN';
  /** What happens to the next messages handed over. */
  readonly mishaps: CloudMishap[] = [];
  readonly requests: Array<{ readonly method: string; readonly path: string; readonly body: unknown }> = [];
  readonly deliveries: Array<{ readonly body: string; readonly signature: string; readonly status: number }> =
    [];
  private readonly customers: CloudCustomer[] = [];
  private readonly files = new Map<string, { readonly bytes: Buffer; readonly mimeType: string }>();
  private readonly listeners: Array<(sent: CloudSent, to: CloudCustomer) => void> = [];
  /** Milliseconds since the epoch, as Meta sees them. */
  now = () => Date.now();
  /** Another double at Meta's address, which is asked what is not ours. */
  elsewhere: string | null = null;
  private held: object[] | null = null;
  private underWay = 0;
  private readonly server = createServer((request, response) => void this.serve(request, response));

  constructor(options: CloudDoubleOptions) {
    this.accessToken = options.accessToken ?? 'EAA-token-of-a-system-user';
    this.appSecret = options.appSecret ?? 'secret-of-the-app-0123456789';
    this.phoneNumberId = options.phoneNumberId ?? '106540352242922';
    this.businessAccountId = options.businessAccountId ?? '419561257915477';
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close = (): Promise<void> =>
    new Promise((resolve) => {
      this.server.closeAllConnections();
      this.server.close(() => resolve());
    });

  onSent(listener: (sent: CloudSent, to: CloudCustomer) => void): void {
    this.listeners.push(listener);
  }

  /** Somebody with this phone; the same person each time. */
  customer(phone: string, options: CloudCustomerOptions = {}): CloudCustomer {
    const known = this.customers.find((one) => one.phone === phone);
    if (known) return known;
    const world = {
      now: () => this.now(),
      post: (value: object, field?: string) => this.post(value, field),
      nextId: () => `wamid.${randomBytes(24).toString('base64')}`,
      keepFile: (bytes: Uint8Array, mimeType: string) => this.keep(Buffer.from(bytes), mimeType),
    };
    const customer = new CloudCustomer(phone, world, options);
    this.customers.push(customer);
    return customer;
  }

  /** The owner enters address and token in the app: Meta asks the address, and keeps it when it answers. */
  async enterWebhook(address: string, verifyToken: string): Promise<boolean> {
    const challenge = String(randomBytes(4).readUInt32BE());
    const asked = new URL(address);
    asked.searchParams.set('hub.mode', 'subscribe');
    asked.searchParams.set('hub.verify_token', verifyToken);
    asked.searchParams.set('hub.challenge', challenge);
    const answer = await fetch(asked);
    const proved = answer.status === 200 && (await answer.text()) === challenge;
    if (proved) this.webhook = address;
    return proved;
  }

  /** Everything that happens meanwhile comes in one request. */
  async together(events: () => Promise<unknown>): Promise<void> {
    this.held = [];
    await events();
    const changes = this.held;
    this.held = null;
    // Meta spreads a batch over entries as it likes.
    const half = Math.ceil(changes.length / 2);
    await this.deliver([changes.slice(0, half), changes.slice(half)]);
  }

  /** One change of this number. */
  async post(value: object, field = 'messages'): Promise<void> {
    const metadata = { display_phone_number: '15550783881', phone_number_id: this.phoneNumberId };
    const change = { value: { messaging_product: 'whatsapp', metadata, ...value }, field };
    if (this.held) this.held.push(change);
    else await this.deliver([[change]]);
  }

  /** Ends when every status has been told. */
  async settled(): Promise<void> {
    while (this.underWay > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** The same request once more, as Meta does when it has heard no answer. */
  async repeat(): Promise<void> {
    const last = this.deliveries.at(-1);
    if (last) await this.send(last.body);
  }

  private async deliver(entries: readonly (readonly object[])[]): Promise<void> {
    const entry = entries
      .filter((changes) => changes.length > 0)
      .map((changes) => ({ id: this.businessAccountId, changes }));
    await this.send(JSON.stringify({ object: 'whatsapp_business_account', entry }));
  }

  private async send(body: string): Promise<void> {
    const signature = `sha256=${createHmac('sha256', this.appSecret).update(body).digest('hex')}`;
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    const answer = this.webhook ? await fetch(this.webhook, { method: 'POST', body, headers }) : null;
    this.deliveries.push({ body, signature, status: answer?.status ?? 0 });
  }

  private keep(bytes: Buffer, mimeType: string): string {
    const id = String(1_000_000_000_000_000 + this.files.size);
    this.files.set(id, { bytes, mimeType });
    return id;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (this.elsewhere !== null && !this.isOurs(request.url ?? '')) {
      await passOn(request, bytes, response, this.elsewhere);
      return;
    }
    const type = request.headers['content-type'] ?? '';
    const form = type.startsWith('multipart/')
      ? await new Response(bytes, { headers: { 'content-type': type } }).formData()
      : null;
    const body: unknown = form
      ? Object.fromEntries(form)
      : bytes.length > 0
        ? JSON.parse(bytes.toString())
        : {};
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://graph');
    const method = request.method ?? '';
    this.requests.push({ method, path: pathname, body });
    const sends = method === 'POST' && pathname.endsWith('/messages') && !('status' in (body as object));
    const mishap = sends ? this.mishaps.shift() : undefined;
    const reply =
      this.refusal(request, searchParams, pathname) ??
      (mishap && mishap !== 'answer-lost'
        ? mishapReply(mishap)
        : await this.answer(method, pathname, body, form));
    if (mishap === 'answer-lost') response.destroy();
    else {
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(reply.bytes ?? JSON.stringify(reply.body ?? {}));
    }
    this.underWay += 1;
    await reply.afterwards?.();
    this.underWay -= 1;
  }

  private isOurs(path: string): boolean {
    const [version = '', id = ''] = new URL(path, 'http://graph').pathname.split('/').slice(1);
    return (
      version === 'files' || [this.phoneNumberId, this.businessAccountId, ...this.files.keys()].includes(id)
    );
  }

  private refusal(request: IncomingMessage, asked: URLSearchParams, path: string): Reply | null {
    if (request.headers.authorization !== `Bearer ${this.accessToken}`) {
      return refused(401, 190, 'Error validating access token');
    }
    const proof = createHmac('sha256', this.appSecret).update(this.accessToken).digest('hex');
    const given = asked.get('appsecret_proof');
    if (path.startsWith('/files/') || given === null || given === proof) return null;
    return refused(400, 100, 'Invalid appsecret_proof provided in the API argument');
  }

  private async answer(method: string, path: string, body: unknown, form: FormData | null): Promise<Reply> {
    const [version = '', id = '', what = ''] = path.split('/').slice(1);
    if (version === 'files') {
      const file = this.files.get(id);
      return file ? { status: 200, bytes: file.bytes } : { status: 404 };
    }
    if (id === this.businessAccountId && what === 'subscribed_apps') return this.subscriptions(method);
    if (id === this.phoneNumberId && what === 'messages') return this.take(body as CloudMessage);
    if (id === this.phoneNumberId && what === 'media') return this.upload(form);
    if (id === this.phoneNumberId && what === '') {
      const verified_name = 'Flowers';
      return {
        status: 200,
        body: { id, display_phone_number: '+1 555-078-3881', verified_name, quality_rating: this.quality },
      };
    }
    const file = this.files.get(id);
    if (!file) return refused(400, 100, `Unsupported get request. Object with ID '${id}' does not exist`);
    const { mimeType: mime_type, bytes } = file;
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        id,
        url: `${this.url}/files/${id}`,
        mime_type,
        file_size: String(bytes.length),
        sha256: 'not-computed',
      },
    };
  }

  private subscriptions(method: string): Reply {
    if (method === 'GET') {
      const data = this.subscribed ? [{ id: '1', name: 'App' }] : [];
      return { status: 200, body: { data } };
    }
    this.subscribed = method === 'POST';
    return { status: 200, body: { success: true } };
  }

  private async upload(form: FormData | null): Promise<Reply> {
    const file = form?.get('file');
    if (!(file instanceof Blob) || form?.get('messaging_product') !== 'whatsapp') {
      return refused(400, 100, 'The parameter file is required');
    }
    const id = this.keep(Buffer.from(await file.arrayBuffer()), file.type);
    return { status: 200, body: { id } };
  }

  private take(message: CloudMessage & { readonly status?: string }): Reply {
    if (message.status === 'read') return { status: 200, body: { success: true } };
    const to = 'to' in message ? message.to : message.recipient;
    const customer = this.customer(to);
    const id = `wamid.${randomBytes(24).toString('base64')}`;
    const media = Object.values(message).find(
      (part) => typeof part === 'object' && part !== null && 'id' in part,
    );
    const bytes = this.files.get((media as { id?: string } | undefined)?.id ?? '')?.bytes ?? null;
    const sent = { id, message, bytes };
    customer.inbox.push(sent);
    for (const listener of this.listeners) listener(sent, customer);
    const contacts = [{ input: to, wa_id: to }];
    return {
      status: 200,
      body: { messaging_product: 'whatsapp', contacts, messages: [{ id, message_status: 'accepted' }] },
      afterwards: async () => {
        const callback = { biz_opaque_callback_data: message.biz_opaque_callback_data };
        await customer.status(id, 'sent', callback);
        await customer.status(id, 'delivered', callback);
      },
    };
  }
}
