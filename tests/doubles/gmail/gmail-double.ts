import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { gmail_v1 } from '@googleapis/gmail';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { type HttpDouble, httpDouble, type RecordedRequest } from '@/tests/doubles/http-double';
import { GoogleAccount } from './google-account';

/** What happens to the next call of the API whose path ends like this. `cut`: taken, but the connection breaks. */
interface Trouble {
  readonly path: RegExp;
  readonly answer: { readonly status: number; readonly body: unknown } | 'cut';
}

interface Grant {
  readonly address: string;
  readonly scope: string;
}

/** Google on loopback: sign-in, tokens, Gmail's API, and Pub/Sub's signed pushes. */
export class GmailDouble {
  readonly clientId = 'x8.apps.googleusercontent.com';
  readonly clientSecret = 'GOCSPX-double';
  readonly pushAccount = 'gmail-push@x8.iam.gserviceaccount.com';
  readonly topic = 'projects/x8/topics/gmail';
  /** Raw mails that left for the outside. */
  readonly sent: Array<{ from: string; raw: string; threadId: string | undefined }> = [];
  /** Hears every answer. */
  onAnswer: (request: RecordedRequest, status: number, answer: string) => void = () => undefined;
  /** What happens to a mail between two mailboxes here. */
  relay: (raw: string) => string = (raw) => raw;
  private readonly accounts = new Map<string, GoogleAccount>();
  private readonly codes = new Map<string, Grant & { challenge: string; redirectUrl: string }>();
  private readonly refreshTokens = new Map<string, Grant>();
  private readonly accessTokens = new Map<string, string>();
  private readonly troubles: Trouble[] = [];
  private server: HttpDouble | undefined;
  private keys: { readonly sign: CryptoKey; readonly jwk: JWK } | undefined;

  get requests(): readonly RecordedRequest[] {
    return this.server?.requests ?? [];
  }

  async start(): Promise<string> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.keys = {
      sign: privateKey,
      jwk: { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' },
    };
    this.server = await httpDouble((request, response) => this.answer(request, response));
    return this.server.url;
  }

  async stop(): Promise<void> {
    await this.server?.close();
  }

  account(address: string): GoogleAccount {
    const known = this.accounts.get(address) ?? new GoogleAccount(address);
    this.accounts.set(address, known);
    return known;
  }

  /** The owner signs in on Google's page and allows what is asked, or less; gives where the browser is sent. */
  allow(loginUrl: string, address: string, scope?: string): URL {
    const asked = new URL(loginUrl).searchParams;
    const read = (name: string): string => asked.get(name) ?? '';
    if (
      read('client_id') !== this.clientId ||
      read('response_type') !== 'code' ||
      read('access_type') !== 'offline'
    )
      throw new Error('Google would show an error page.');
    if (read('code_challenge_method') !== 'S256') throw new Error('No PKCE.');
    this.account(address);
    const code = randomBytes(16).toString('hex');
    const redirectUrl = read('redirect_uri');
    this.codes.set(code, {
      address,
      scope: scope ?? read('scope'),
      challenge: read('code_challenge'),
      redirectUrl,
    });
    return new URL(`${redirectUrl}?${new URLSearchParams({ state: read('state'), code })}`);
  }

  /** A grant without the way through the browser. */
  grant(address: string): string {
    this.account(address);
    const token = `1//${randomBytes(24).toString('hex')}`;
    this.refreshTokens.set(token, { address, scope: '' });
    return token;
  }

  /** The owner takes the access back in their Google account. */
  takeBack(address: string): void {
    for (const [token, grant] of this.refreshTokens)
      if (grant.address === address) this.refreshTokens.delete(token);
    this.dropAccess(address);
  }

  /** Access tokens end before their time. */
  dropAccess(address: string): void {
    for (const [token, owner] of this.accessTokens) if (owner === address) this.accessTokens.delete(token);
  }

  misbehave(path: RegExp, answer: Trouble['answer']): void {
    this.troubles.push({ path, answer });
  }

  /** A push as Pub/Sub makes it, signed; fields of the token can be changed. */
  async push(
    address: string,
    audience: string,
    change: { claims?: JWTPayload; historyId?: string; messageId?: string; now?: Date } = {},
  ): Promise<{ headers: Headers; rawBody: Buffer; token: string }> {
    if (!this.keys) throw new Error('The double is not started.');
    const seconds = Math.floor((change.now ?? new Date()).getTime() / 1_000);
    const token = await new SignJWT({
      iss: 'https://accounts.google.com',
      aud: audience,
      azp: '1234567890',
      sub: '1234567890',
      email: this.pushAccount,
      email_verified: true,
      iat: seconds,
      exp: seconds + 3_600,
      ...change.claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT' })
      .sign(this.keys.sign);
    const historyId = Number(change.historyId ?? this.account(address).historyId);
    const data = Buffer.from(JSON.stringify({ emailAddress: address, historyId })).toString('base64');
    const messageId = change.messageId ?? String(Math.floor(Math.random() * 1e15));
    const message = { data, messageId, message_id: messageId, publishTime: '2026-11-21T10:00:00.000Z' };
    const rawBody = Buffer.from(JSON.stringify({ message, subscription: 'projects/x8/subscriptions/gmail' }));
    return { token, headers: new Headers({ authorization: `Bearer ${token}` }), rawBody };
  }

  private answer(request: RecordedRequest, response: ServerResponse): void {
    const url = new URL(request.path, 'http://double');
    const at = this.troubles.findIndex(({ path }) => path.test(url.pathname));
    const [trouble] = at < 0 ? [] : this.troubles.splice(at, 1);
    const { status, body } = trouble && trouble.answer !== 'cut' ? trouble.answer : this.route(request, url);
    if (trouble?.answer === 'cut') response.destroy();
    else {
      this.onAnswer(request, status, body === null ? '' : JSON.stringify(body));
      say(response, status, body);
    }
  }

  private route(request: RecordedRequest, url: URL): { status: number; body: unknown } {
    if (url.pathname === '/token') return this.token(new URLSearchParams(request.body));
    if (url.pathname === '/certs') return { status: 200, body: { keys: [this.keys?.jwk] } };
    if (url.pathname === '/revoke') {
      const grant = this.refreshTokens.get(new URLSearchParams(request.body).get('token') ?? '');
      if (grant) this.takeBack(grant.address);
      if (grant) this.account(grant.address).revoked = true;
      return grant ? { status: 200, body: {} } : { status: 400, body: { error: 'invalid_token' } };
    }
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const owner = this.accessTokens.get(bearer);
    if (!owner) return failure(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    return this.api(this.account(owner), request, url);
  }

  private api(account: GoogleAccount, { method, body }: RecordedRequest, { pathname, searchParams }: URL) {
    const path = `${method} ${pathname.replace('/gmail/v1/users/me', '')}`;
    const id = /^GET \/messages\/(\w+)$/.exec(path)?.[1];
    if (path === 'GET /profile') return ok(account.profile());
    if (path === 'GET /messages') return ok(account.list(Number(searchParams.get('maxResults') ?? 100)));
    if (path === 'POST /stop') {
      account.watch = null;
      return { status: 204, body: null };
    }
    if (path === 'POST /watch') {
      const wish = JSON.parse(body) as gmail_v1.Schema$WatchRequest;
      if (wish.topicName !== this.topic) return failure(400, 'INVALID_ARGUMENT', 'Invalid topicName');
      const expiration = Date.now() + 7 * 24 * 3_600_000;
      account.watch = { topic: wish.topicName, expiration };
      return ok<gmail_v1.Schema$WatchResponse>({
        historyId: account.historyId,
        expiration: String(expiration),
      });
    }
    if (path === 'GET /history') {
      const [start, page] = ['startHistoryId', 'pageToken'].map((name) =>
        Number(searchParams.get(name) ?? 0),
      );
      const found = account.listHistory(start ?? 0, page ?? 0, Number(searchParams.get('maxResults') ?? 100));
      return found ? ok(found) : failure(404, 'NOT_FOUND', 'Requested entity was not found.');
    }
    if (path === 'POST /messages/send')
      return this.take(account, JSON.parse(body) as gmail_v1.Schema$Message);
    const message = id && account.get(id, searchParams.get('format') ?? 'full');
    return message ? ok(message) : failure(404, 'NOT_FOUND', 'Requested entity was not found.');
  }

  private take(account: GoogleAccount, wish: gmail_v1.Schema$Message) {
    const raw = Buffer.from(wish.raw ?? '', 'base64url').toString();
    const to = /^To: .*?([^\s<>]+@[^\s<>]+)>?$/im.exec(raw)?.[1]?.toLowerCase();
    if (!to) return failure(400, 'INVALID_ARGUMENT', 'Recipient address required');
    const threadId = wish.threadId ?? undefined;
    const id = account.add(raw, { labels: ['SENT'], ...(threadId && { threadId }) });
    this.sent.push({ from: account.address, raw, threadId });
    this.accounts.get(to)?.add(this.relay(raw));
    return ok<gmail_v1.Schema$Message>({ id, threadId: threadId ?? id, labelIds: ['SENT'] });
  }

  private token(form: URLSearchParams): { status: number; body: unknown } {
    const read = (name: string): string => form.get(name) ?? '';
    const refused = (error: string) => ({ status: 400, body: { error, error_description: 'Bad Request' } });
    if (read('client_id') !== this.clientId || read('client_secret') !== this.clientSecret)
      return { status: 401, body: { error: 'invalid_client', error_description: 'Unauthorized' } };
    const answer = (address: string, scope: string) => {
      const access = `ya29.${randomBytes(24).toString('hex')}`;
      this.accessTokens.set(access, address);
      return { access_token: access, expires_in: 3_599, scope, token_type: 'Bearer' };
    };
    if (read('grant_type') === 'refresh_token') {
      const grant = this.refreshTokens.get(read('refresh_token'));
      return grant ? { status: 200, body: answer(grant.address, grant.scope) } : refused('invalid_grant');
    }
    const code = this.codes.get(read('code'));
    this.codes.delete(read('code'));
    const challenge = createHash('sha256').update(read('code_verifier')).digest('base64url');
    if (!code || code.challenge !== challenge || code.redirectUrl !== read('redirect_uri'))
      return refused('invalid_grant');
    const refresh = this.grant(code.address);
    return { status: 200, body: { ...answer(code.address, code.scope), refresh_token: refresh } };
  }
}

const ok = <T = unknown>(body: T) => ({ status: 200, body });

function failure(status: number, reason: string, message: string) {
  return { status, body: { error: { code: status, message, status: reason } } };
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(body === null ? undefined : JSON.stringify(body));
}
