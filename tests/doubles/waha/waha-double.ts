import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toBuffer } from 'qrcode';
import { type CustomerOptions, WahaCustomer } from './customer-double';
import { type Courier, eventCourier } from './event-courier';
import { coreOnly, infoOf, missing, notReady, type Reply, send } from './replies';
import { isSendCall, takeMessage } from './send-calls';
import { messageNumber } from './wa-message';
import type { DoubleSession, Mishap, SentMessage } from './waha-types';

export interface WahaDoubleOptions {
  readonly port?: number;
  readonly apiKey?: string;
  /** The free edition: one session, by the name "default". */
  readonly core?: boolean;
  /** Milliseconds between tries of an event that was not taken. */
  readonly retryMs?: number;
  readonly attempts?: number;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** Starts a WAHA server on loopback. */
export async function wahaDouble(options: WahaDoubleOptions = {}): Promise<WahaDouble> {
  const double = new WahaDouble(options);
  await double.listen(options.port ?? 0);
  return double;
}

/** A WAHA server as far as we use it, with the phones that are linked to it and the customers who write to them. */
export class WahaDouble {
  url = '';
  readonly apiKey: string;
  readonly sessions = new Map<string, DoubleSession>();
  readonly requests: Array<Asked & { readonly key: string | undefined }> = [];
  /** What happens to the next messages handed over. */
  readonly mishaps: Mishap[] = [];
  /** Everything is answered by this, while it is set. */
  trouble: { readonly status: number } | 'silent' | null = null;
  /** Milliseconds since the epoch, as the server sees them. */
  now = () => Date.now();
  readonly courier: Courier;
  private readonly customers: WahaCustomer[] = [];
  private readonly files = new Map<string, { readonly bytes: Buffer; readonly mimetype: string }>();
  private readonly listeners: Array<(sent: SentMessage) => void> = [];
  private readonly server = createServer((request, response) => void this.serve(request, response));

  constructor(private readonly options: WahaDoubleOptions) {
    this.apiKey = options.apiKey ?? 'waha-double-key';
    this.courier = eventCourier({
      attempts: options.attempts ?? 40,
      delayMs: options.retryMs ?? 25,
      now: () => this.now(),
    });
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

  onSent(listener: (sent: SentMessage) => void): void {
    this.listeners.push(listener);
  }

  /** Somebody with this phone; the same person each time. */
  customer(phone: string, options: CustomerOptions & { readonly session?: string } = {}): WahaCustomer {
    const known = this.customers.find((one) => one.phone === phone);
    if (known) return known;
    const world = {
      now: () => this.now(),
      courier: this.courier,
      session: () => this.working(options.session),
      keepFile: (bytes: Uint8Array, extension: string, mimetype: string) => {
        const name = `${messageNumber()}.${extension}`;
        this.files.set(name, { bytes: Buffer.from(bytes), mimetype });
        return `${this.url}/api/files/${name}`;
      },
    };
    const customer = new WahaCustomer(phone, world, options);
    this.customers.push(customer);
    return customer;
  }

  /** The owner scans the picture with this phone. */
  async scan(name: string, phone: string, pushName = 'Shop'): Promise<void> {
    const session = this.session(name);
    session.me = { id: `${phone}@c.us`, lid: `9${phone}@lid`, pushName };
    await this.become(session, 'WORKING');
  }

  /** The owner types the code on the phone. */
  async typeCode(name: string, code: string, phone: string): Promise<boolean> {
    if (this.session(name).pairingCode !== code) return false;
    await this.scan(name, phone);
    return true;
  }

  /** The owner unlinks the device on the phone: the engine gives up. */
  async unlink(name: string): Promise<void> {
    const session = this.session(name);
    session.me = null;
    await this.become(session, 'FAILED');
  }

  async become(session: DoubleSession, status: DoubleSession['status']): Promise<void> {
    session.status = status;
    if (status === 'SCAN_QR_CODE') session.qr += 1;
    await this.courier.send(session, 'session.status', {
      name: session.name,
      status,
      statuses: [{ status, timestamp: Date.now() }],
      data: null,
    });
  }

  /** The server starts anew; without a volume it has forgotten everything. */
  restartForgetting(): void {
    this.sessions.clear();
    this.files.clear();
  }

  session(name: string): DoubleSession {
    const found = this.sessions.get(name);
    if (!found) throw new Error(`No session ${name}.`);
    return found;
  }

  private working(name: string | undefined): DoubleSession {
    const found = [...this.sessions.values()].find((one) =>
      name === undefined ? one.status === 'WORKING' : one.name === name,
    );
    if (!found) throw new Error('No session works.');
    return found;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    const asked = { method: request.method ?? '', path, body: text ? JSON.parse(text) : {} };
    const key = request.headers['x-api-key'];
    this.requests.push({ ...asked, key: typeof key === 'string' ? key : undefined });
    if (this.trouble === 'silent') {
      response.destroy();
      return;
    }
    const sends = isSendCall(path.replace('/api/', ''));
    const mishap = sends ? this.mishaps.shift() : undefined;
    const reply =
      this.trouble ??
      (mishap && mishap !== 'answer-lost' ? mishap : await this.answer(asked, key === this.apiKey));
    if (mishap === 'answer-lost') response.destroy();
    else send(response, reply);
    const { afterwards } = reply as Reply;
    if (afterwards) await this.courier.follow(afterwards());
  }

  private async answer({ method, path, body }: Asked, authorised: boolean): Promise<Reply> {
    if (!authorised) return { status: 401, body: { statusCode: 401, message: 'Unauthorized' } };
    const { pathname, searchParams } = new URL(path, 'http://waha');
    const [, first = '', second = '', third = ''] = pathname.split('/').slice(1).map(decodeURIComponent);
    if (first === 'sessions' && second === '') return this.create(body);
    if (first === 'sessions') return this.manage(method, second, third, body);
    if (first === 'files') return this.file(second);
    if (first === 'contacts') return this.exists(searchParams);
    if (second === 'auth') return this.link(first, third, body);
    if (isSendCall(first)) return this.take(first, body);
    if (first === 'sendSeen' || first === 'startTyping') {
      return this.ready(String(body.session)) ?? { status: 201, body: {} };
    }
    return { status: 404, body: { statusCode: 404, message: `Cannot ${method} ${path}` } };
  }

  private create(body: Asked['body']): Reply {
    const name = String(body.name ?? 'default');
    if (this.options.core && name !== 'default') return coreOnly(name);
    if (this.sessions.has(name)) {
      return {
        status: 422,
        body: { statusCode: 422, message: `Session '${name}' already exists. Use PUT to update it.` },
      };
    }
    const config = (body.config ?? {}) as DoubleSession['config'];
    const session: DoubleSession = { name, status: 'STARTING', config, me: null, qr: 0, pairingCode: null };
    this.sessions.set(name, session);
    return { status: 201, body: infoOf(session), afterwards: () => this.start(session) };
  }

  private manage(method: string, name: string, act: string, body: Asked['body']): Reply {
    if (this.options.core && name !== 'default') return coreOnly(name);
    const session = this.sessions.get(name);
    if (method === 'DELETE') {
      this.sessions.delete(name);
      return { status: 200 };
    }
    if (!session) return missing;
    if (method === 'GET') return { status: 200, body: infoOf(session) };
    if (method === 'PUT') session.config = (body.config ?? {}) as DoubleSession['config'];
    if (act === 'logout') session.me = null;
    const stays = act === 'start' && session.status !== 'STOPPED';
    const stops = act === 'stop' || (method === 'PUT' && session.status === 'STOPPED');
    if (stops) session.status = 'STOPPED';
    else if (!stays) session.status = 'STARTING';
    return {
      status: method === 'PUT' ? 200 : 201,
      body: infoOf(session),
      afterwards: async () => (stays || stops ? undefined : this.start(session)),
    };
  }

  private async start(session: DoubleSession): Promise<void> {
    if (session.status === 'STARTING') await this.become(session, session.me ? 'WORKING' : 'SCAN_QR_CODE');
  }

  private async link(name: string, what: string, body: Asked['body']): Promise<Reply> {
    const session = this.sessions.get(name);
    if (!session) return missing;
    if (session.status !== 'SCAN_QR_CODE') return notReady(session, 'SCAN_QR_CODE');
    if (what === 'qr') {
      const bytes = await toBuffer(`2@double,${session.name},${session.qr}`, { type: 'png' });
      return { status: 200, bytes, type: 'image/png' };
    }
    session.pairingCode = `${String(body.phoneNumber).slice(-4)}-${1000 + session.qr}`;
    return { status: 201, body: { code: session.pairingCode } };
  }

  private file(name: string): Reply {
    const file = this.files.get(name);
    return file
      ? { status: 200, bytes: file.bytes, type: file.mimetype }
      : { status: 404, body: { statusCode: 404, message: 'Not found' } };
  }

  private exists(asked: URLSearchParams): Reply {
    const phone = asked.get('phone') ?? '';
    const known = this.customers.find((one) => one.phone === phone) ?? this.ownPhone(phone);
    const refused = this.ready(asked.get('session') ?? '');
    if (refused) return refused;
    return {
      status: 200,
      body: known ? { numberExists: true, chatId: `${phone}@c.us` } : { numberExists: false },
    };
  }

  private ownPhone = (phone: string) =>
    [...this.sessions.values()].find(({ me }) => me?.id === `${phone}@c.us`);

  private take(call: Parameters<typeof takeMessage>[0], body: Asked['body']): Reply {
    const refused = this.ready(String(body.session));
    if (refused) return refused;
    const session = this.session(String(body.session));
    const chatId = String(body.chatId);
    const phone = chatId.split('@')[0] ?? '';
    const customer = this.customers.find(({ chats }) => chats.includes(chatId)) ?? this.customer(phone);
    const { sent, answer, news } = takeMessage(call, body, { session, customer, courier: this.courier });
    for (const listener of this.listeners) listener(sent);
    return { status: 201, body: answer, afterwards: news };
  }

  /** The refusal of a session that cannot send; null when it can. */
  private ready(name: string): Reply | null {
    const session = this.sessions.get(name);
    if (!session) return missing;
    return session.status === 'WORKING' ? null : notReady(session, 'WORKING');
  }
}
