import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import type { AccountChange, ChannelAccount } from '@/lib/channels';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { changedAccount } from '@/tests/factories/changed-account';
import { eventually } from '@/tests/factories/eventually';
import { wahaAccount } from '@/tests/factories/waha-account';
import { linkedWaha, shopPhone, wahaRequest } from '@/tests/factories/waha-linking';
import { wahaChannel } from './waha-channel';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds));
let waha: WahaDouble;
beforeEach(async () => {
  waha = await wahaDouble({ attempts: 1 });
});
afterEach(() => waha.close());

async function look(account: ChannelAccount, now = at(20)): Promise<AccountChange> {
  return (await wahaChannel.refresh?.(account, now)) ?? {};
}

describe('a look at the session', () => {
  test('of one that works says whose it is once, and then nothing', async () => {
    const account = await linkedWaha(waha, { status: 'CONNECTING' });
    const change = await look(account);
    expect(change).toMatchObject({
      status: 'CONNECTED',
      state: { me: { phone: `+${shopPhone}`, name: 'Shop' } },
    });
    expect(await look(changedAccount(account, change))).toEqual({ status: 'CONNECTED' });
  });

  test.each(['STOPPED', 'FAILED'] as const)(
    'starts a session that is %s, and says nothing of a short trouble',
    async (status) => {
      const account = await linkedWaha(waha);
      waha.session('x8_chn_1').status = status;
      expect(await look(account)).not.toHaveProperty('status');
      await eventually(() => waha.session('x8_chn_1').status === 'WORKING');
      expect(await look(account)).toMatchObject({ status: 'CONNECTED' });
    },
  );

  test('makes a forgotten session again, with the same events and secret', async () => {
    const account = await linkedWaha(waha);
    const { config } = waha.session('x8_chn_1');
    waha.restartForgetting();
    expect(await look(account)).toMatchObject({ state: { session: 'MISSING', misses: 1 } });
    expect(waha.session('x8_chn_1').config).toEqual(config);
    await eventually(() => waha.session('x8_chn_1').status === 'SCAN_QR_CODE');
    // It came back without its phone: a person is needed.
    expect(await look(account)).toMatchObject({ status: 'BROKEN', statusReason: 'logged-out' });
  });

  test('wires a session anew that sends its events elsewhere, but not in a circle', async () => {
    const account = await linkedWaha(waha);
    const session = waha.session('x8_chn_1');
    session.config = { webhooks: [{ url: 'http://127.0.0.1:9/elsewhere', events: ['message'] }] };
    const change = await look(account);
    expect(change.state).toMatchObject({ rewiredAt: at(20).getTime() });
    expect(session.config.webhooks?.[0]?.url).toBe(account.webhookUrl);
    await eventually(() => session.status === 'WORKING');
    session.config = {};
    await look(changedAccount(account, change), at(40));
    expect(session.config).toEqual({});
  });

  test('waits for the phone without complaint, starting sessions that ran out, and gives up after half an hour', async () => {
    const account = wahaAccount(waha);
    await wahaChannel.connect(wahaRequest(account));
    const session = waha.session('x8_chn_1');
    await eventually(() => session.status === 'SCAN_QR_CODE');
    expect(await look(account)).not.toHaveProperty('status');
    session.status = 'FAILED';
    expect(await look(account, at(40))).not.toHaveProperty('status');
    await eventually(() => session.status === 'SCAN_QR_CODE');
    expect(await look(account, at(31 * 60))).toMatchObject({
      status: 'BROKEN',
      statusReason: 'link-expired',
    });
  });

  test('leaves a session alone that only a person can bring back, until it works again', async () => {
    const account = await linkedWaha(waha, { status: 'BROKEN', statusReason: 'logged-out' });
    const session = waha.session('x8_chn_1');
    session.status = 'FAILED';
    expect(await look(account)).toEqual({});
    expect(session.status).toBe('FAILED');
    session.status = 'WORKING';
    expect(await look(account)).toMatchObject({ status: 'CONNECTED' });
  });

  const deaths: ReadonlyArray<readonly [string, string, (account: ChannelAccount) => void]> = [
    ['the server is gone', 'server-unreachable', () => Object.assign(waha, { trouble: 'silent' })],
    [
      'the server answers nonsense',
      'server-unreachable',
      () => Object.assign(waha, { trouble: { status: 502 } }),
    ],
    ['the key was changed', 'server-key-refused', () => Object.assign(waha, { apiKey: 'another' })],
    ['the phone has unlinked the device', 'logged-out', () => void waha.unlink('x8_chn_1')],
    [
      'the phone wants a passkey',
      'passkey-needed',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'PASSKEY_REQUIRED' }),
    ],
    [
      'the session hangs',
      'session-slow',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'STARTING' }),
    ],
    ['the server has forgotten the session', 'logged-out', () => waha.restartForgetting()],
  ];
  test.each(deaths)('finds within 60 s that %s', async (_, reason, kill) => {
    let account = await linkedWaha(waha);
    kill(account);
    let found: number | null = null;
    for (let second = 20; second <= 60 && found === null; second += 20) {
      const change = await look(account, at(second));
      account = changedAccount(account, change);
      if (change.status === 'BROKEN') found = second;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(account.channel).toMatchObject({ status: 'BROKEN', statusReason: reason });
    expect(found).toBeLessThanOrEqual(60);
  });
});

describe('the doctor', () => {
  const steps = async (account: ChannelAccount) =>
    (await wahaChannel.check(account, at(0))).map(({ step, result, finding }) =>
      [step, result, finding].filter(Boolean).join(' '),
    );

  test('finds everything in order', async () => {
    const account = await linkedWaha(waha, { lastReceivedAt: at(-60) });
    expect(await steps(account)).toEqual([
      'access ok',
      'session ok',
      'webhook ok',
      'receiving ok',
      'sending ok',
    ]);
  });

  test.each([
    [
      'the server is gone',
      'access failed server-unreachable',
      () => Object.assign(waha, { trouble: 'silent' }),
    ],
    [
      'the key is wrong',
      'access failed server-key-refused',
      () => Object.assign(waha, { apiKey: 'another' }),
    ],
    [
      'the session failed',
      'session failed session-failed',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'FAILED' }),
    ],
    ['the session is gone', 'session failed session-lost', () => waha.restartForgetting()],
    [
      'the phone is unlinked',
      'session failed logged-out',
      () => Object.assign(waha.session('x8_chn_1'), { status: 'SCAN_QR_CODE' }),
    ],
    [
      'events go elsewhere',
      'webhook failed events-go-elsewhere',
      () => Object.assign(waha.session('x8_chn_1'), { config: {} }),
    ],
    ['nothing came for days', 'receiving warning nothing-received-lately', () => undefined],
  ])('sees that %s', async (_, expected, harm) => {
    const account = await linkedWaha(waha);
    harm();
    expect(await steps(account)).toContain(expected);
  });

  test('a server that was removed is said to be', async () => {
    expect(await steps({ ...(await linkedWaha(waha)), host: null })).toContain('access failed server-gone');
  });
});

test('disconnecting takes the device off the phone and the session off the server, and is quiet the second time', async () => {
  const account = await linkedWaha(waha);
  await wahaChannel.disconnect(account);
  expect(waha.sessions.size).toBe(0);
  expect(waha.requests.map(({ path }) => path)).toContain('/api/sessions/x8_chn_1/logout');
  await wahaChannel.disconnect(account);
});
