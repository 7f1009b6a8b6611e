import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import type { AccountChange, ChannelAccount } from '@/lib/channels';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { changedAccount } from '@/tests/factories/changed-account';
import { eventually } from '@/tests/factories/eventually';
import { wahaAccount, wahaSecret } from '@/tests/factories/waha-account';
import { linkedWaha, shopPhone, wahaRequest } from '@/tests/factories/waha-linking';
import { wahaChannel } from './waha-channel';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds));
let waha: WahaDouble;
beforeEach(async () => {
  waha = await wahaDouble({ attempts: 1 });
});
afterEach(() => waha.close());

const link = (account: ChannelAccount) => wahaChannel.readLink?.(account);
async function look(account: ChannelAccount, now = at(20)): Promise<AccountChange> {
  return (await wahaChannel.refresh?.(account, now)) ?? {};
}

describe('connecting', () => {
  test('makes a session that signs its events by our secret and leaves groups alone', async () => {
    const account = wahaAccount(waha);
    const connection = await wahaChannel.connect(wahaRequest(account));
    expect(connection).toMatchObject({
      status: 'CONNECTING',
      externalAccount: 'x8_chn_1',
      settings: { session: 'x8_chn_1', method: 'qr' },
      secrets: {},
    });
    expect(JSON.stringify(connection)).not.toContain(wahaSecret);
    expect(waha.session('x8_chn_1').config).toMatchObject({
      ignore: { groups: true, status: true, channels: true, broadcast: true },
      webhooks: [{ url: account.webhookUrl, hmac: { key: wahaSecret } }],
    });
  });

  test('shows a picture that is new each time, then that it is linked', async () => {
    const account = wahaAccount(waha);
    await wahaChannel.connect(wahaRequest(account));
    const session = waha.session('x8_chn_1');
    await eventually(() => session.status === 'SCAN_QR_CODE');
    const first = await link(account);
    expect(first).toMatchObject({ state: 'scan' });
    const picture = (state: typeof first) => (state?.state === 'scan' ? Buffer.from(state.picture) : null);
    expect(picture(first)?.subarray(1, 4).toString()).toBe('PNG');
    await waha.become(session, 'SCAN_QR_CODE');
    expect(picture(await link(account))).not.toEqual(picture(first));
    await waha.scan('x8_chn_1', shopPhone);
    expect(await link(account)).toEqual({ state: 'linked' });
  });

  test('gives a code to type when the phone is told, and keeps it until it has run out', async () => {
    const account = wahaAccount(waha);
    const connection = await wahaChannel.connect(
      wahaRequest(account, { method: 'code', phone: '+7 (999) 000-00-00' }),
    );
    const connecting = wahaAccount(waha, {
      settings: { ...connection.settings },
      state: { ...connection.state },
    });
    const code = waha.session('x8_chn_1').pairingCode;
    expect(await link(connecting)).toEqual({ state: 'code', code, expiresAt: null });
    const dated = changedAccount(connecting, await look(connecting, at(20)));
    expect(await link(dated)).toMatchObject({ state: 'code', code, expiresAt: at(160) });
    const asked = () => waha.requests.filter(({ path }) => path.endsWith('request-code')).length;
    const before = asked();
    await look(dated, at(100));
    expect(asked()).toBe(before);
    waha.session('x8_chn_1').qr = 5;
    const renewed = changedAccount(dated, await look(dated, at(170)));
    expect(await link(renewed)).toMatchObject({ code: `0000-1005` });
    expect(await waha.typeCode('x8_chn_1', '0000-1005', shopPhone)).toBe(true);
    expect(await link(renewed)).toEqual({ state: 'linked' });
  });

  test.each([
    ['STARTING', { state: 'waiting' }],
    ['STOPPED', { state: 'waiting' }],
    ['FAILED', { state: 'waiting' }],
    ['PASSKEY_REQUIRED', { state: 'asks', what: 'passkey' }],
    ['PASSKEY_CONFIRMATION_REQUIRED', { state: 'asks', what: 'passkey-confirmation' }],
    ['WORKING', { state: 'linked' }],
  ] as const)('%s is shown as such', async (status, expected) => {
    const account = await linkedWaha(waha, { status: 'CONNECTING' });
    waha.session('x8_chn_1').status = status;
    expect(await link(account)).toEqual(expected);
  });

  test('again keeps the session and its name, with the new secret', async () => {
    const account = await linkedWaha(waha);
    await wahaChannel.connect({ ...wahaRequest(account, {}, account), webhookSecret: 'another' });
    expect([...waha.sessions.keys()]).toEqual(['x8_chn_1']);
    expect(waha.session('x8_chn_1').config.webhooks?.[0]?.hmac).toEqual({ key: 'another' });
  });

  test('takes the one session of the free edition, unless somebody else has it', async () => {
    const core = await wahaDouble({ core: true, attempts: 1 });
    const account = wahaAccount(core);
    expect(await wahaChannel.connect(wahaRequest(account))).toMatchObject({
      settings: { session: 'default' },
    });
    // Again is no conflict with oneself.
    await wahaChannel.connect(wahaRequest(account));
    const other = { ...wahaRequest(account), webhookUrl: 'http://127.0.0.1:9/other', channelId: 'chn_2' };
    await expect(wahaChannel.connect(other)).rejects.toMatchObject({
      code: 'conflict',
      key: 'waha-session-taken',
    });
    await core.close();
  });

  test.each([
    ['a code without a phone', { method: 'code' }, 'phone'],
    ['a phone that is none', { method: 'code', phone: '12' }, 'phone'],
    ['an unknown way', { method: 'magic' }, 'method'],
  ])('refuses %s', async (_, input, field) => {
    const refused = wahaChannel.connect(wahaRequest(wahaAccount(waha), input));
    await expect(refused).rejects.toMatchObject({ code: 'invalid', field });
  });

  test('says that the key is wrong, that the server is not there, or that there is none', async () => {
    const account = wahaAccount(waha);
    const host = {
      ...wahaRequest(account),
      host: { id: 'w', settings: { url: waha.url, trusted: true }, secrets: {} },
    };
    await expect(wahaChannel.connect(host)).rejects.toMatchObject({ key: 'channel-access-lost' });
    await expect(wahaChannel.connect({ ...host, host: null })).rejects.toMatchObject({
      key: 'setting-missing',
    });
    waha.trouble = 'silent';
    await expect(wahaChannel.connect(wahaRequest(account))).rejects.toMatchObject({
      key: 'channel-unreachable',
    });
  });
});
