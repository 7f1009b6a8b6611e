import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import { checkChannel, connectChannel, getChannel, refreshChannel } from '@/lib/channels';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { SmtpDouble } from '@/tests/doubles/mail/smtp-double';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { hasMailServer, type MailServer, startMailServer } from '@/tests/setup/mail-server';
import { ownerClient } from '@/tests/setup/owner-client';

describe.skipIf(!hasMailServer)('the access to a mailbox', () => {
  const smtp = new SmtpDouble();
  let imap: MailServer;
  let shop: MadeCompany;

  beforeAll(async () => {
    [imap] = await Promise.all([startMailServer(), smtp.start()]);
    shop = await makeCompany();
  });
  afterAll(async () => {
    await Promise.all([imap?.stop(), smtp.stop()]);
  });

  const door = (port: number, secure = false) => ({ host: '127.0.0.1', port, secure });
  const form = (address: string) => ({
    address,
    password: 'secret',
    imap: door(imap.port),
    smtp: door(smtp.port),
  });
  const freshAddress = () => `${newId('box')}@example.com`;
  const connect = (address = freshAddress()) =>
    connectChannel(shop.owner, { adapter: 'mailbox', input: form(address) });

  test('TLS is spoken on the other port, and asked for where the host is not trusted', async () => {
    const address = freshAddress();
    const input = { ...form(address), imap: door(imap.tlsPort, true) };
    expect((await connectChannel(shop.owner, { adapter: 'mailbox', input })).status).toBe('CONNECTED');
    const refused = { ...form(freshAddress()), imap: { host: 'localhost', port: imap.port, secure: false } };
    await expect(connectChannel(shop.owner, { adapter: 'mailbox', input: refused })).rejects.toMatchObject({
      key: 'address-refused',
      field: 'imap',
    });
  });

  test('each way to fail says which side failed and what to do', async () => {
    const attempt = (change: object) =>
      connectChannel(shop.owner, { adapter: 'mailbox', input: { ...form(freshAddress()), ...change } }).catch(
        ({ key, field, params }) => ({ key, field, params }),
      );
    expect(await attempt({ address: '"x"@example.com' })).toMatchObject({
      key: 'mail-address-invalid',
      field: 'address',
    });
    expect(
      await attempt({ imap: undefined, smtp: undefined, address: 'shop@unknown.invalid' }),
    ).toMatchObject({ key: 'mailbox-servers-needed', field: 'imap' });
    expect(await attempt({ password: 'wrong' })).toMatchObject({
      key: 'mailbox-login-refused',
      field: 'password',
      params: { side: 'IMAP' },
    });
    expect(await attempt({ imap: door(1) })).toMatchObject({
      key: 'mailbox-not-reached',
      params: { side: 'IMAP', host: '127.0.0.1', port: '1' },
    });
    expect(await attempt({ smtp: door(1) })).toMatchObject({
      key: 'mailbox-not-reached',
      params: { side: 'SMTP' },
    });
    expect(await attempt({ smtp: { host: '10.0.0.1', port: 25, secure: false } })).toMatchObject({
      key: 'address-refused',
      field: 'smtp',
    });
    expect(await attempt({ imap: { host: 'a b', port: 1, secure: false } })).toMatchObject({
      key: 'input-invalid',
    });
  });

  test('the doctor names the side that is broken', async () => {
    const channel = await connect();
    const steps = async () => (await checkChannel(shop.owner, { channelId: channel.id })).checkSteps;
    expect(await steps()).toEqual([
      { step: 'access', result: 'ok' },
      { step: 'receiving', result: 'ok' },
      { step: 'sending', result: 'ok' },
    ]);
    smtp.behave = (stage) =>
      stage === 'auth' ? Object.assign(new Error('no'), { responseCode: 535 }) : undefined;
    expect(await steps()).toMatchObject([
      { step: 'access', result: 'failed', finding: 'mail-login-refused', params: { side: 'SMTP' } },
      { step: 'receiving', result: 'ok' },
      { step: 'sending', result: 'failed' },
    ]);
    smtp.behave = () => undefined;
    expect((await getChannel(shop.owner, channel.id)).status).toBe('BROKEN');
    await steps();
    expect((await getChannel(shop.owner, channel.id)).status).toBe('CONNECTED');
  });

  test('a silent server breaks the channel after half an hour, and an answer mends it', async () => {
    const channel = await connect();
    const clock = movedClock(new Date());
    const ctx = { ...shop.job, clock };
    await imap.restart();
    const owner = await ownerClient();
    const point = (port: number) =>
      owner.query(
        `update channel set settings = jsonb_set(settings, '{imap,port}', to_jsonb($2::int)) where id = $1`,
        [channel.id, port],
      );
    const status = async () => {
      await refreshChannel(ctx, { channelId: channel.id });
      const { status: now, statusReason } = await getChannel(shop.owner, channel.id);
      return [now, statusReason];
    };
    await point(1);
    expect(await status()).toEqual(['CONNECTED', null]);
    clock.moveTo(new Date(clock.now().getTime() + 31 * 60_000));
    expect(await status()).toEqual(['BROKEN', 'mail-server-unreachable']);
    await point(imap.port);
    expect(await status()).toEqual(['CONNECTED', null]);
  });
});
