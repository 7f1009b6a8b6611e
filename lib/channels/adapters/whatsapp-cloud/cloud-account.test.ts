import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelAccount } from '@/lib/channels';
import { cloudAccount } from '@/tests/factories/cloud-account';
import { whatsappCloudChannel } from './whatsapp-cloud-channel';

const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'));
afterAll(cloud.close);

let account: ChannelAccount;
beforeEach(() => {
  account = cloudAccount(cloud);
  cloud.subscribed = true;
  cloud.quality = 'GREEN';
});

const form = () => ({
  phoneNumberId: cloud.phoneNumberId,
  businessAccountId: cloud.businessAccountId,
  accessToken: cloud.accessToken,
  appSecret: cloud.appSecret,
});
const connect = (change: object = {}) =>
  whatsappCloudChannel.connect({
    input: { ...form(), ...change },
    channelId: 'chn_1',
    webhookUrl: account.webhookUrl,
    webhookSecret: 'fresh-random-secret',
    company: { name: 'Flowers', language: 'ru' },
    host: null,
    login: null,
    previous: null,
  });

describe('connecting', () => {
  test('proves number, token and secret, subscribes the app, and keeps secrets out of the settings', async () => {
    cloud.subscribed = false;
    const connection = await connect();
    expect(connection).toMatchObject({
      status: 'CONNECTED',
      name: 'Flowers',
      externalAccount: cloud.phoneNumberId,
      settings: { displayPhone: '+1 555-078-3881', publicUrl: 'https://wa.me/15550783881' },
      // Meta signs by the app's secret.
      secrets: { accessToken: cloud.accessToken, webhookSecret: cloud.appSecret },
    });
    expect(cloud.subscribed).toBe(true);
    expect(connection.secrets.verifyToken).not.toContain('fresh-random-secret');
    expect(JSON.stringify(connection.settings)).not.toMatch(/EAA|secret/);
  });

  test.each([
    ['a foreign secret', { appSecret: 'a-secret-of-another-app' }, 'appSecret', 'whatsapp-app-secret-wrong'],
    [
      'an expired token',
      { accessToken: 'EAA-token-that-has-expired' },
      'accessToken',
      'whatsapp-token-refused',
    ],
    ['an unknown number', { phoneNumberId: '999999' }, 'phoneNumberId', 'whatsapp-number-unknown'],
    ['an unknown account', { businessAccountId: '999999' }, 'businessAccountId', 'whatsapp-account-unknown'],
    ['a number that is none', { phoneNumberId: '../me' }, 'phoneNumberId', 'input-invalid'],
    ['nothing', { accessToken: '' }, 'accessToken', 'input-invalid'],
  ])('refuses %s at its field', async (_, change, field, key) => {
    await expect(connect(change)).rejects.toMatchObject({ code: 'invalid', field, key });
  });
});

describe('the doctor and the look', () => {
  const now = new Date('2026-11-21T10:00:00Z');
  const steps = async (patient: ChannelAccount) =>
    (await whatsappCloudChannel.check(patient, now)).map(({ step, result, finding }) =>
      [step, result, finding].filter(Boolean).join(' '),
    );
  const healthy = () => cloudAccount(cloud, { lastReceivedAt: now });
  const locked = () => ({ ...account, secrets: { ...account.secrets, accessToken: 'EAA-another' } });

  test('everything in order', async () => {
    expect(await steps(healthy())).toEqual([
      'access ok',
      'permissions ok',
      'webhook ok',
      'sending ok',
      'window ok',
    ]);
  });

  test('each thing that can be wrong', async () => {
    expect(await steps(account)).toContain('webhook warning webhook-not-called');
    cloud.quality = 'RED';
    cloud.subscribed = false;
    expect(await steps(account)).toEqual(
      expect.arrayContaining(['permissions failed app-not-subscribed', 'sending warning quality-low']),
    );
    expect(await steps(locked())).toContain('access failed token-refused');
    const gone = cloudAccount(cloud, { settings: { ...account.channel.settings, phoneNumberId: '999999' } });
    expect(await steps(gone)).toContain('access failed number-moved');
  });

  test('a token that was taken back is found; a restriction is not lifted by looking', async () => {
    const look = (patient: ChannelAccount) => whatsappCloudChannel.refresh?.(patient, now);
    expect(await look(account)).toEqual({});
    expect(await look(locked())).toEqual({ status: 'BROKEN', statusReason: 'token-refused' });
    const broken = (statusReason: string) => cloudAccount(cloud, { status: 'BROKEN', statusReason });
    expect(await look(broken('token-refused'))).toEqual({ status: 'CONNECTED' });
    expect(await look(broken('account-restricted'))).toEqual({});
  });
});

test('disconnecting ends the subscription, also when the token is gone', async () => {
  await whatsappCloudChannel.disconnect(account);
  expect(cloud.subscribed).toBe(false);
  await whatsappCloudChannel.disconnect({
    ...account,
    secrets: { ...account.secrets, accessToken: 'EAA-gone' },
  });
});
