import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import { type ConnectedChannel, connectChannel, fetchChannelFile, reconnectChannel } from '@/lib/channels';
import { collectDue, collectEvents, watchMailboxes } from '@/lib/inbound';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { reportAlive } from '@/lib/platform/dispatch/workers';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { withImap } from '@/lib/vendors/imap';
import { SmtpDouble } from '@/tests/doubles/mail/smtp-double';
import { baseContext } from '@/tests/factories/contexts';
import { eventually } from '@/tests/factories/eventually';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { hasMailServer, type MailServer, startMailServer } from '@/tests/setup/mail-server';
import { ownerClient } from '@/tests/setup/owner-client';

if (!hasMailServer)
  process.stdout.write('The mail tests need Dovecot (Debian: dovecot-imapd); they are skipped.\n');

describe.skipIf(!hasMailServer)('a mailbox', () => {
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

  const put = (
    { name: user }: Pick<ConnectedChannel, 'name'>,
    mails: readonly string[],
    folder = 'INBOX',
    date?: Date,
  ) =>
    withImap({ ...door(imap.port), user, password: 'secret' }, async (client) => {
      for (const mail of mails) await client.append(folder, mail.replace(/\r?\n/g, '\r\n'), [], date);
    });
  const letter = (id: string, words = 'Сколько стоит букет?', more = '') =>
    `From: Анна <anna@example.ru>\nTo: shop@example.com\nMessage-ID: <${id}@example.ru>\nSubject: Букет\n${more}Content-Type: text/plain; charset=utf-8\n\n${words}`;
  const events = async (channelId: string) => {
    const { rows } = await (await ownerClient()).query<{ event_id: string; body: string; source: string }>(
      'select event_id, body, source from inbound_event where channel_id = $1 order by received_at, id',
      [channelId],
    );
    return rows;
  };
  const idOf = (id: string, folder = 'inbox') =>
    `${folder}:${createHash('sha256').update(`<${id}@example.ru>`).digest('hex').slice(0, 40)}`;

  test('is connected by address and password; what lies in it already is left alone', async () => {
    const address = freshAddress();
    await put({ name: address }, [letter('old')]);
    const channel = await connect(address);
    expect(channel).toMatchObject({ kind: 'email', status: 'CONNECTED', externalAccount: address });
    expect(JSON.stringify(channel)).not.toContain('secret"');
    expect(await collectEvents(shop.job, { channelId: channel.id })).toBe(0);
  });

  test('each mail is fetched once, in order, and not marked as read', async () => {
    const channel = await connect();
    await put(channel, [letter('a1'), letter('a2'), letter('a3')]);
    expect(await collectEvents(shop.job, { channelId: channel.id })).toBe(3);
    await put(channel, [letter('a4')]);
    expect(await collectEvents(shop.job, { channelId: channel.id })).toBe(1);
    expect(await collectEvents(shop.job, { channelId: channel.id })).toBe(0);
    expect((await events(channel.id)).map(({ event_id }) => event_id)).toEqual(
      ['a1', 'a2', 'a3', 'a4'].map((id) => idOf(id)),
    );
    const login = { ...door(imap.port), user: channel.name, password: 'secret' };
    const unseen = await withImap(login, async (client) => {
      await client.mailboxOpen('INBOX');
      return client.search({ seen: false });
    });
    expect(unseen).toHaveLength(4);
  });

  test('eight workers at once fetch a hundred mails once each', async () => {
    const channel = await connect();
    await put(
      channel,
      Array.from({ length: 100 }, (_, index) => letter(`many${index}`)),
    );
    const promised = async () => (await jobsOf(shop.companyId, 'inbound.process-event')).length;
    const before = await promised();
    await Promise.all(Array.from({ length: 8 }, () => collectEvents(shop.job, { channelId: channel.id })));
    const ids = (await events(channel.id)).map(({ event_id }) => event_id);
    expect(ids.sort()).toEqual(Array.from({ length: 100 }, (_, index) => idOf(`many${index}`)).sort());
    expect((await promised()) - before).toBe(100);
  });

  test('a mailbox that was numbered anew is read again without doubling anything, or digging up what was old', async () => {
    const address = freshAddress();
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    await put({ name: address }, [letter('before')], 'INBOX', hoursAgo(5));
    const channel = await connect(address);
    await put(channel, [letter('u1')], 'INBOX', hoursAgo(2));
    await collectEvents(shop.job, { channelId: channel.id });
    imap.renumber(address);
    await imap.restart();
    await put(channel, [letter('u2')]);
    await collectEvents(shop.job, { channelId: channel.id });
    expect((await events(channel.id)).map(({ event_id }) => event_id)).toEqual([idOf('u1'), idOf('u2')]);
  });

  test('what a person sent from another program is fetched first', async () => {
    const channel = await connect();
    await put(channel, [letter('q')]);
    await put(
      channel,
      [`From: ${channel.name}\nTo: anna@example.ru\nMessage-ID: <p@example.ru>\n\nДобрый день`],
      'Sent',
    );
    await collectEvents(shop.job, { channelId: channel.id });
    expect((await events(channel.id)).map(({ event_id }) => event_id)).toEqual([
      idOf('p', 'sent'),
      idOf('q'),
    ]);
  });

  test('a file is fetched again out of the mailbox, from a large mail too', async () => {
    const channel = await connect();
    const bytes = Buffer.alloc(2_000_000, 'pdf');
    const coded = bytes.toString('base64').replace(/.{76}/g, '$&\n');
    await put(channel, [
      `From: anna@example.ru\nMessage-ID: <f@example.ru>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nСмотрите\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n${coded}\n--b--\n`,
    ]);
    await collectEvents(shop.job, { channelId: channel.id });
    const [event] = await events(channel.id);
    expect(event?.body.length).toBeLessThan(5_000);
    const { place } = JSON.parse(event?.body ?? '{}');
    const file = await fetchChannelFile(shop.job, { channelId: channel.id, ref: `${place}#0` });
    expect(file).toMatchObject({ name: 'a.pdf', contentType: 'application/pdf' });
    expect(Buffer.compare(file.bytes, bytes)).toBe(0);
    for (const ref of [`${place}#1`, 'inbox/1/99#0', 'inbox/9/1#0', '../x#0', ''])
      await expect(fetchChannelFile(shop.job, { channelId: channel.id, ref })).rejects.toMatchObject({
        key: 'file-gone',
      });
  });

  test('connected anew it goes on where it was', async () => {
    const channel = await connect();
    await put(channel, [letter('r1')]);
    await reconnectChannel(shop.owner, channel.id, { adapter: 'mailbox', input: form(channel.name) });
    expect(await collectEvents(shop.job, { channelId: channel.id })).toBe(1);
  });

  test('one mailbox serves one company', async () => {
    const channel = await connect();
    const other = await makeCompany();
    await expect(
      connectChannel(other.owner, { adapter: 'mailbox', input: form(channel.name) }),
    ).rejects.toMatchObject({ key: 'channel-taken' });
    await expect(collectEvents(other.job, { channelId: channel.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('a mail that comes is told at once by the connection that is kept', async () => {
    const channel = await connect();
    const self = { id: newId('wrk'), host: hostname(), pid: process.pid, engineIds: [] };
    await acrossCompanies(baseContext(), (tx) => reportAlive(tx, self));
    const jobs = async () =>
      (await jobsOf(shop.companyId, 'inbound.collect-events')).filter(({ payload }) =>
        JSON.stringify(payload).includes(channel.id),
      ).length;
    const base = { ...baseContext(), actor: { kind: 'job', job: 'inbound.watch-mailboxes' } as const };
    const watching = watchMailboxes(base, self);
    // Once for what came while nobody listened, then for each news.
    await eventually(async () => (await jobs()) === 1);
    const began = performance.now();
    await put(channel, [letter('live')]);
    await eventually(async () => (await jobs()) === 2);
    expect(performance.now() - began).toBeLessThan(3_000);
    await watching.stop();
    await put(channel, [letter('later')]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await jobs()).toBe(2);
  });

  test('the clock looks at every mailbox once in five minutes', async () => {
    const channel = await connect();
    const start = Math.floor(Date.now() / 300_000) * 300_000;
    const jobs = async () =>
      (await jobsOf(shop.companyId, 'inbound.collect-events')).filter(({ payload }) =>
        JSON.stringify(payload).includes(channel.id),
      ).length;
    const before = await jobs();
    for (let minute = 0; minute < 10; minute += 1) {
      const base = { ...baseContext(), clock: movedClock(new Date(start + minute * 60_000)) };
      await Promise.all([collectDue(base), collectDue(base)]);
    }
    expect((await jobs()) - before).toBe(2);
  });
});
