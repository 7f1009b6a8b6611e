import { createHmac } from 'node:crypto';
import { GraphTrouble } from './graph-trouble';
import type { DoubleApp, DoublePage, DoubleToken, MetaWorld, SentBody } from './meta-world';
import type { RawRequest } from './raw-http';
import { takeMessage } from './take-message';

const pageFieldNames = new Set([
  'feed',
  'name',
  'messages',
  'messaging_postbacks',
  'message_echoes',
  'message_edits',
  'message_deliveries',
  'message_reads',
  'messaging_referrals',
  'message_reactions',
]);

/** Answers one call of the Graph API, path without its version. */
export async function answerGraph(world: MetaWorld, path: string, request: RawRequest): Promise<object> {
  const asked = request.url.searchParams;
  if (path === '/oauth/access_token') return exchange(world, asked);
  const [, node = '', edge = ''] = path.split('/');
  if (path === '/debug_token') return inspect(world, appBehind(world, request), asked);
  if (world.apps.has(node)) return ofApp(appBehind(world, request), edge);
  const token = tokenBehind(world, request);
  if (path === '/me/accounts') return accounts(world, token, asked);
  const page = world.pages.get(node);
  if (!page || token.pageId !== page.id) throw new GraphTrouble(400, 100, 33);
  return ofPage(world, page, token, { edge, request });
}

function proof(request: RawRequest, token: string, secret: string): void {
  const expected = createHmac('sha256', secret).update(token).digest('hex');
  if (request.url.searchParams.get('appsecret_proof') !== expected) throw new GraphTrouble(400, 100);
}

const bearer = ({ headers }: RawRequest): string =>
  (headers.get('authorization') ?? '').replace(/^Bearer /, '');

function appBehind(world: MetaWorld, request: RawRequest): DoubleApp {
  const token = bearer(request);
  const [appId = '', secret] = token.split('|');
  const app = world.apps.get(appId);
  if (!app || app.appSecret !== secret) throw new GraphTrouble(400, 190);
  proof(request, token, app.appSecret);
  return app;
}

function tokenBehind(world: MetaWorld, request: RawRequest): DoubleToken {
  const token = world.tokens.get(bearer(request));
  if (!token || !alive(world, token) || token.kind === 'code') throw new GraphTrouble(400, 190, 460);
  proof(request, token.value, world.apps.get(token.appId)?.appSecret ?? '');
  return token;
}

const alive = (world: MetaWorld, token: DoubleToken): boolean =>
  token.valid && (token.expiresAt === 0 || token.expiresAt > world.now() / 1_000);

function ends(world: MetaWorld, life: number): number {
  return life === 0 ? 0 : Math.floor(world.now() / 1_000) + life;
}

function exchange(world: MetaWorld, asked: URLSearchParams): object {
  const app = world.apps.get(asked.get('client_id') ?? '');
  if (!app || app.appSecret !== asked.get('client_secret')) throw new GraphTrouble(400, 1);
  const { appId } = app;
  if (asked.get('grant_type') === 'fb_exchange_token') {
    const old = world.tokens.get(asked.get('fb_exchange_token') ?? '');
    if (!old || !alive(world, old) || old.appId !== appId) throw new GraphTrouble(400, 190, 460);
    const long = world.issue({
      kind: 'long',
      appId,
      scopes: old.scopes,
      expiresAt: ends(world, world.tokenLife),
    });
    return { access_token: long.value, token_type: 'bearer', expires_in: world.tokenLife };
  }
  const code = world.tokens.get(asked.get('code') ?? '');
  if (
    code?.kind !== 'code' ||
    !code.valid ||
    code.appId !== appId ||
    code.pageId !== asked.get('redirect_uri')
  ) {
    throw new GraphTrouble(400, 100, 36009);
  }
  code.valid = false;
  const life = world.tokenLife === 0 ? 0 : 3_600;
  const short = world.issue({ kind: 'short', appId, scopes: code.scopes, expiresAt: ends(world, life) });
  return { access_token: short.value, token_type: 'bearer', expires_in: life };
}

function inspect(world: MetaWorld, app: DoubleApp, asked: URLSearchParams): object {
  const token = world.tokens.get(asked.get('input_token') ?? '');
  if (!token || token.appId !== app.appId) {
    return {
      data: { is_valid: false, error: { code: 190, message: 'Invalid OAuth access token.' }, scopes: [] },
    };
  }
  const facts = { app_id: token.appId, user_id: '700000000000007', scopes: token.scopes };
  return {
    data: {
      ...facts,
      type: token.kind === 'page' ? 'PAGE' : 'USER',
      is_valid: alive(world, token),
      expires_at: token.expiresAt,
    },
  };
}

function ofApp(app: DoubleApp, edge: string): object {
  if (edge === '') return { id: app.appId, name: app.name };
  if (edge !== 'subscriptions') throw new GraphTrouble(400, 100, 33);
  const data = [...app.webhooks].map(([object, { callbackUrl, fields }]) => ({
    object,
    callback_url: callbackUrl,
    active: true,
    fields: fields.map((name) => ({ name, version: 'v23.0' })),
  }));
  return { data };
}

/** Two pages an answer, so that turning them is tried. */
function accounts(world: MetaWorld, token: DoubleToken, asked: URLSearchParams): object {
  if (token.kind === 'page') throw new GraphTrouble(400, 100);
  const from = Number(asked.get('after') ?? 0);
  const all = [...world.pages.values()];
  const data = all.slice(from, from + 2).map((page) => ({
    id: page.id,
    name: page.name,
    ...(page.username && { username: page.username }),
    access_token: world.issue({
      kind: 'page',
      appId: token.appId,
      pageId: page.id,
      scopes: token.scopes,
      expiresAt: ends(world, world.pageTokenLife),
    }).value,
    ...(page.instagram && { instagram_business_account: page.instagram }),
  }));
  const more = from + 2 < all.length;
  return {
    data,
    paging: { cursors: { before: '0', after: String(from + 2) }, ...(more && { next: 'https://more' }) },
  };
}

async function ofPage(
  world: MetaWorld,
  page: DoublePage,
  token: DoubleToken,
  { edge, request }: { edge: string; request: RawRequest },
): Promise<object> {
  if (edge === 'subscribed_apps') return subscribed(page, token.appId, request);
  if (request.method !== 'POST') throw new GraphTrouble(400, 100, 33);
  if (edge === 'message_attachments') return upload(world, request);
  const body: unknown = JSON.parse(request.body.toString('utf8'));
  if (edge === 'messages') return takeMessage(world, page, body as SentBody);
  if (edge !== 'messenger_profile') throw new GraphTrouble(400, 100, 33);
  page.profiles.set(request.url.searchParams.get('platform') ?? 'messenger', body);
  return { result: 'success' };
}

function subscribed(page: DoublePage, appId: string, { method, url }: RawRequest): object {
  if (method === 'GET') {
    const fields = page.subscriptions.get(appId);
    return {
      data: fields ? [{ id: appId, name: 'X8', category: 'Business', subscribed_fields: fields }] : [],
    };
  }
  if (method === 'DELETE') {
    page.subscriptions.delete(appId);
    return { success: true };
  }
  const fields = (url.searchParams.get('subscribed_fields') ?? '').split(',');
  if (!fields.every((field) => pageFieldNames.has(field))) throw new GraphTrouble(400, 100);
  page.subscriptions.set(appId, fields);
  return { success: true };
}

async function upload(world: MetaWorld, { headers, body }: RawRequest): Promise<object> {
  const form = await new Response(Uint8Array.from(body), { headers }).formData();
  const { attachment } = JSON.parse(String(form.get('message'))) as { attachment: { type: string } };
  const file = form.get('filedata');
  if (!(file instanceof File)) throw new GraphTrouble(400, 100);
  if (file.size > 25 * 1024 * 1024) throw new GraphTrouble(400, 100, 2018047);
  const id = world.next('90000000000');
  const bytes = Buffer.from(await file.arrayBuffer());
  world.files.set(id, { id, type: attachment.type, name: file.name, contentType: file.type, bytes });
  return { attachment_id: id };
}
