import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  beginLogin,
  type ConnectedChannel,
  checkChannel,
  connectChannel,
  disconnectChannel,
  fetchChannelFile,
  finishLogin,
  getChannel,
  getLogin,
  reconnectChannel,
  refreshChannel,
  sendPart,
} from '@/lib/channels';
import { collectDue, collectEvents } from '@/lib/inbound';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { baseContext } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { type MadeCompany, makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const { google } = await vi.hoisted(() => import('@/tests/doubles/gmail/installed'));
afterAll(() => google.stop());

let shop: MadeCompany;
beforeAll(async () => {
  shop = await makeCompany();
});

const freshAddress = () => `${newId('box')}@gmail.com`;
async function logIn(address: string, { channelId, scope }: { channelId?: string; scope?: string } = {}) {
  const { url } = await beginLogin(shop.owner, { adapter: 'gmail', ...(channelId && { channelId }) });
  const back = google.allow(url, address, scope).searchParams;
  return finishLogin(shop.owner, { state: back.get('state') ?? '', code: back.get('code') ?? '' });
}
async function connect(address = freshAddress()): Promise<ConnectedChannel> {
  const { loginId } = await logIn(address);
  return connectChannel(shop.owner, { adapter: 'gmail', loginId, choice: address });
}
const letter = (id: string, words = 'Сколько стоит букет?') =>
  `From: Anna <anna@example.ru>\r\nTo: shop@gmail.com\r\nMessage-ID: <${id}@example.ru>\r\nSubject: Bouquet\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}`;
const events = async (channelId: string): Promise<string[]> => {
  const { rows } = await (await ownerClient()).query<{ event_id: string }>(
    'select event_id from inbound_event where channel_id = $1 order by event_id',
    [channelId],
  );
  return rows.map(({ event_id }) => event_id);
};
const collect = ({ id }: ConnectedChannel) => collectEvents(shop.job, { channelId: id });
const at = (change: Partial<typeof shop.job> = {}) => ({ ...shop.job, ...change });

test('the owner signs in at Google and the mailbox is connected, watched, and read from now on', async () => {
  const address = freshAddress();
  const box = google.account(address);
  box.add(letter('old'));
  const { loginId } = await logIn(address);
  expect((await getLogin(shop.owner, { loginId })).choices).toEqual([{ id: address, name: address }]);
  const channel = await connectChannel(shop.owner, { adapter: 'gmail', loginId, choice: address });
  expect(channel).toMatchObject({ kind: 'email', status: 'CONNECTED', externalAccount: address });
  expect(box.watch?.topic).toBe(google.topic);
  expect(channel.expiresAt?.getTime()).toBe(box.watch?.expiration);
  expect(JSON.stringify(channel)).not.toContain('1//');
  expect(await collect(channel)).toBe(0);
});

test('what was not allowed at Google is said, and nothing is connected', async () => {
  const scope = 'https://www.googleapis.com/auth/gmail.readonly';
  await expect(logIn(freshAddress(), { scope })).rejects.toMatchObject({ key: 'google-permissions-missing' });
});

test('a code works once and only for the browser that asked', async () => {
  const { url } = await beginLogin(shop.owner, { adapter: 'gmail' });
  const back = google.allow(url, freshAddress()).searchParams;
  const [state, code] = [back.get('state') ?? '', back.get('code') ?? ''];
  await expect(finishLogin(shop.owner, { state: 'other', code })).rejects.toMatchObject({
    key: 'login-over',
  });
  await finishLogin(shop.owner, { state, code });
  const again = await beginLogin(shop.owner, { adapter: 'gmail' });
  const other = new URL(again.url).searchParams.get('state') ?? '';
  await expect(finishLogin(shop.owner, { state: other, code })).rejects.toMatchObject({ key: 'login-over' });
});

test('each mail is fetched once, drafts and spam never', async () => {
  const channel = await connect();
  const box = google.account(channel.name);
  const ids = [box.add(letter('a')), box.add(letter('b'))];
  for (const label of ['DRAFT', 'SPAM', 'TRASH', 'CHAT']) box.add(letter(label), { labels: [label] });
  const gone = box.add(letter('gone'));
  box.remove(gone);
  const sent = box.add(letter('phone'), { labels: ['SENT'] });
  expect(await collect(channel)).toBe(3);
  expect(await collect(channel)).toBe(0);
  expect(await events(channel.id)).toEqual([...ids.map((id) => `inbox:${id}`), `sent:${sent}`].sort());
});

test('a hundred mails are fetched some at a time, by several workers, once each', async () => {
  const channel = await connect();
  const box = google.account(channel.name);
  const ids = Array.from({ length: 100 }, (_, index) => box.add(letter(`m${index}`)));
  await Promise.all([collect(channel), collect(channel), collect(channel)]);
  expect(await events(channel.id)).toEqual(ids.map((id) => `inbox:${id}`).sort());
});

test('when Google has forgotten the history the last days are read again, and nothing twice', async () => {
  const address = freshAddress();
  const box = google.account(address);
  box.add(letter('old'));
  const channel = await connect(address);
  const first = box.add(letter('first'));
  await collect(channel);
  box.oldest = Number(box.historyId) + 1;
  const second = box.add(letter('second'));
  await collect(channel);
  expect(await events(channel.id)).toEqual([`inbox:${first}`, `inbox:${second}`].sort());
  expect((await getChannel(shop.owner, channel.id)).state.historyId).toBe(box.historyId);
});

const to = (externalContactId: string, replyData: Record<string, unknown> | null = null) => ({
  externalContactId,
  answering: replyData && { externalMessageId: '<q@example.ru>', sentAt: new Date(0), replyData },
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Цветы',
  language: 'ru',
  byHuman: false,
  windowOver: false,
});

test('an answer leaves in the thread of the question and comes back as a receipt', async () => {
  const channel = await connect();
  const box = google.account(channel.name);
  const question = box.add(letter('q'));
  const part = { key: 'msg_1:0', kind: 'text', text: 'Букет — 2 500 ₽.', buttons: [] } as const;
  const data = { messageId: '<q@example.ru>', subject: 'Bouquet', references: [], threadId: question };
  const { externalId } = await sendPart(shop.job, channel.id, to('anna@example.ru', data), part);
  const sent = google.sent.at(-1);
  expect(sent).toMatchObject({ from: channel.name, threadId: question });
  expect(sent?.raw).toMatch(/^In-Reply-To: <q@example\.ru>\r$/m);
  expect(sent?.raw).toContain(`Message-ID: ${externalId}`);
});

test('a token refused before its time is made anew, and a grant taken back breaks the channel', async () => {
  const channel = await connect();
  const box = google.account(channel.name);
  google.dropAccess(channel.name);
  box.add(letter('x'));
  expect(await collect(channel)).toBe(1);
  google.takeBack(channel.name);
  expect(await collect(channel)).toBe(0);
  expect(await getChannel(shop.owner, channel.id)).toMatchObject({
    status: 'BROKEN',
    statusReason: 'google-access-lost',
  });
  const steps = (await checkChannel(shop.owner, { channelId: channel.id })).checkSteps;
  expect(steps).toEqual([{ step: 'access', result: 'failed', finding: 'google-access-lost' }]);
});

test('connected anew, it goes on where it was', async () => {
  const channel = await connect();
  google.takeBack(channel.name);
  await refreshChannel(shop.job, { channelId: channel.id });
  expect((await getChannel(shop.owner, channel.id)).status).toBe('BROKEN');
  const meanwhile = google.account(channel.name).add(letter('meanwhile'));
  const { loginId } = await logIn(channel.name, { channelId: channel.id });
  await reconnectChannel(shop.owner, channel.id, { adapter: 'gmail', loginId, choice: channel.name });
  expect(await collect(channel)).toBe(1);
  expect(await events(channel.id)).toEqual([`inbox:${meanwhile}`]);
});

test('the watch is renewed once a day, before its seven days are over', async () => {
  const channel = await connect();
  const watches = () => google.requests.filter(({ path }) => path.endsWith('/watch')).length;
  const before = watches();
  const clock = movedClock(new Date());
  for (let hour = 0; hour < 72; hour += 1) {
    await refreshChannel(at({ clock }), { channelId: channel.id });
    // Google's clock goes with ours.
    const renewed = new Date(clock.now().getTime() + 7 * 24 * 3_600_000);
    if (watches() > before) await setExpiry(channel.id, renewed);
    clock.moveTo(new Date(clock.now().getTime() + 3_600_000));
    if (watches() > before) break;
  }
  expect(watches()).toBe(before + 1);
  expect(clock.now().getTime() - Date.now()).toBeLessThan(27 * 3_600_000);
});

const setExpiry = async (id: string, at: Date) =>
  (await ownerClient()).query('update channel set expires_at = $2 where id = $1', [id, at]);

test('the doctor sees an ended watch', async () => {
  const channel = await connect();
  const webhook = async () =>
    (await checkChannel(shop.owner, { channelId: channel.id })).checkSteps.find(
      ({ step }) => step === 'webhook',
    );
  expect(await webhook()).toEqual({ step: 'webhook', result: 'ok' });
  await setExpiry(channel.id, new Date(0));
  expect(await webhook()).toMatchObject({ result: 'failed', finding: 'gmail-watch-over' });
});

test('a silent Google is asked again in half a minute; too many calls are no failure', async () => {
  const channel = await connect();
  const failure = (status: number) => ({
    status,
    body: { error: { code: status, status: 'X', message: 'x' } },
  });
  for (const status of [503, 429, 500]) {
    google.misbehave(/\/history$/, failure(status));
    expect(await collect(channel)).toBe(0);
  }
  expect((await getChannel(shop.owner, channel.id)).status).toBe('CONNECTED');
  const jobs = await jobsOf(shop.companyId, 'inbound.collect-events');
  expect(jobs.filter(({ payload }) => JSON.stringify(payload).includes(channel.id)).length).toBeGreaterThan(
    0,
  );
});

test('a file is fetched again out of the mail', async () => {
  const channel = await connect();
  const id = google
    .account(channel.name)
    .add(
      'From: anna@example.ru\r\nMessage-ID: <f@example.ru>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHi\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment\r\n\r\n%PDF\r\n--b--\r\n',
    );
  const file = await fetchChannelFile(shop.job, { channelId: channel.id, ref: `${id}#0` });
  expect(Buffer.from(file.bytes).toString().trim()).toBe('%PDF');
  for (const ref of [`${id}#1`, 'ffff#0', '../../x#0'])
    await expect(fetchChannelFile(shop.job, { channelId: channel.id, ref })).rejects.toMatchObject({
      key: 'file-gone',
    });
});

test('disconnecting takes back the watch and the grant', async () => {
  const channel = await connect();
  const box = google.account(channel.name);
  await disconnectChannel(shop.owner, { channelId: channel.id });
  expect(box.watch).toBeNull();
  expect(box.revoked).toBe(true);
});

test('an attempt to connect a mailbox that serves another company does not touch that one', async () => {
  const channel = await connect();
  const other = await makeCompany();
  const { url } = await beginLogin(other.owner, { adapter: 'gmail' });
  const back = google.allow(url, channel.name).searchParams;
  const login = await finishLogin(other.owner, {
    state: back.get('state') ?? '',
    code: back.get('code') ?? '',
  });
  await expect(
    connectChannel(other.owner, { adapter: 'gmail', loginId: login.loginId, choice: channel.name }),
  ).rejects.toMatchObject({ key: 'channel-taken' });
  const box = google.account(channel.name);
  expect([box.watch === null, box.revoked]).toEqual([false, false]);
  box.add(letter('still'));
  expect(await collect(channel)).toBe(1);
});

test('with pushes, the clock looks at a mailbox once in ten minutes', async () => {
  const channel = await connect();
  const count = async () =>
    (await jobsOf(shop.companyId, 'inbound.collect-events')).filter(({ payload }) =>
      JSON.stringify(payload).includes(channel.id),
    ).length;
  const start = Math.floor(Date.now() / 600_000) * 600_000;
  for (let minute = 0; minute < 20; minute += 1)
    await collectDue({ ...baseContext(), clock: movedClock(new Date(start + minute * 60_000)) });
  expect(await count()).toBe(2);
});
