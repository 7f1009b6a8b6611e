import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import type { Channel, ChannelAccount, ChannelHost, ConnectRequest } from '@/lib/channels/port';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import type { MetaDouble } from './meta-double';

export const appId = '300000000000003';
export const appSecret = 'app-secret-of-the-double';
export const pageId = '100000000000001';
export const igId = '17841400000000001';

export const host: ChannelHost = {
  id: 'mta_1',
  settings: { appId, loginConfigId: null, key: 'app-key' },
  secrets: { appSecret, verifyToken: 'verify-me' },
};
export const webhookUrl = 'https://x8.example/api/webhooks/meta/app-key';
export const redirectUrl = 'https://x8.example/api/channels/logins/callback';

/** An app and three pages; the first has an Instagram account. Anna has written to both a moment ago. */
export function furnish(meta: MetaDouble): void {
  const { world } = meta;
  for (const known of [world.apps, world.pages, world.tokens, world.customers, world.comments, world.files]) {
    known.clear();
  }
  world.sent.length = 0;
  world.actions.length = 0;
  world.mishaps.length = 0;
  world.refusals.clear();
  meta.post = async () => new Response(null, { status: 200 });
  meta.requests.length = 0;
  meta.addApp(appId, appSecret);
  meta.setWebhook(appId, webhookUrl);
  const instagram = { id: igId, username: 'flowers.shop' };
  meta.addPage({ id: pageId, name: 'Flowers', username: 'flowersshop', instagram });
  meta.addPage({ id: '100000000000002', name: 'Second page' });
  meta.addPage({ id: '100000000000004', name: 'Third page' });
  world.customers.set('200000000000002', { id: '200000000000002', object: 'page', lastAt: world.now() });
  world.customers.set('900000000000009', { id: '900000000000009', object: 'instagram', lastAt: world.now() });
}

/** Walks the owner through the login: leaves for Meta, allows, and comes back with a code. */
export async function logIn(
  channel: Channel,
): Promise<Awaited<ReturnType<NonNullable<Channel['login']>['finish']>>> {
  const login = channel.login;
  if (!login) throw new Error('No login.');
  const url = login.begin({ state: 'state-1', redirectUrl, host, verifier: 'verifier' });
  const answer = await fetch(url, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  if (back.searchParams.get('state') !== 'state-1') throw new Error('The state was lost.');
  const code = back.searchParams.get('code') ?? '';
  return login.finish({ code, redirectUrl, host, verifier: 'verifier', now: new Date() });
}

/** Logs in and connects: page or Instagram account of the first page. */
export async function connected(
  side: 'facebook' | 'instagram',
  change: Partial<ConnectRequest> = {},
): Promise<ChannelAccount> {
  const channel = side === 'facebook' ? facebookChannel : instagramChannel;
  const { secrets } = await logIn(channel);
  const connection = await channel.connect({
    input: { choice: side === 'facebook' ? pageId : igId },
    channelId: 'chn_1',
    webhookUrl,
    webhookSecret: 'not-used',
    company: { name: 'Flowers', language: 'ru' },
    host,
    login: secrets,
    previous: null,
    ...change,
  });
  const row = channelRow(side, side, {
    name: connection.name,
    status: connection.status,
    externalAccount: connection.externalAccount,
    settings: { ...connection.settings },
    hostId: host.id,
    expiresAt: connection.expiresAt ?? null,
  });
  return accountOf(row, { secrets: connection.secrets, host, webhookUrl });
}
