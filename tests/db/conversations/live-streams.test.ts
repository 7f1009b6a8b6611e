import { beforeEach, expect, test, vi } from 'vitest';
import { customerStream } from '@/app/api/chat/[key]/live/customer-stream';
import { companyStream } from '@/app/api/live/company-stream';
import { eventStream } from '@/app/api/live/event-stream';
import type { Ctx } from '@/lib/platform/context';
import { echoTurns, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { readStream, type StreamReader } from '@/tests/factories/conversations-stream';
import { eventually } from '@/tests/factories/eventually';
import { ownerClient } from '@/tests/setup/owner-client';

beforeEach(() => echoTurns());

const visitorOf = (chat: MadeChat, visitorId = 'anna'): Ctx => ({
  ...chat.job,
  actor: { kind: 'visitor', visitorId },
});

const texts = ({ events }: StreamReader): string[] =>
  events.flatMap(({ name, data }) => (name === 'message' ? [(data as { text: string }).text] : []));

const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

test('two open pages of a visitor both see the thread grow; one that is closed hears nothing more', async () => {
  const chat = await makeChat();
  const [one, two] = [new AbortController(), new AbortController()];
  const pages = [one, two].map(({ signal }) =>
    readStream(customerStream(visitorOf(chat), chat.channel.id, 0, signal)),
  );
  const [first, second] = pages as [StreamReader, StreamReader];
  await eventually(() => pages.every(({ events }) => events.some(({ name }) => name === 'typing')));
  await chat.says('hello');
  await eventually(() => pages.every((page) => texts(page).length === 1));
  one.abort();
  await first.ended;
  await chat.wait(10);
  await eventually(() => texts(second).length === 2);
  expect(texts(second)).toEqual(['hello', 'heard: hello']);
  expect(texts(first)).toEqual(['hello']);
  const typing = second.events.filter(({ name }) => name === 'typing').map(({ data }) => data);
  expect(typing).toEqual([{ typing: false }, { typing: true }, { typing: false }]);
  two.abort();
  await second.ended;
});

test('a page that was away resumes after the last message it saw, without a gap or a repetition', async () => {
  const chat = await makeChat();
  for (const text of ['one', 'two', 'three']) await chat.says(text);
  const away = new AbortController();
  const page = readStream(customerStream(visitorOf(chat), chat.channel.id, 2, away.signal));
  await eventually(() => texts(page).length === 1);
  await chat.says('four');
  await eventually(() => texts(page).length === 2, 5_000);
  expect(page.events.filter(({ name }) => name === 'message').map(({ id }) => id)).toEqual(['3', '4']);
  away.abort();
  await page.ended;
});

test('what was said while the listening connection was broken is caught up as soon as it is back', async () => {
  const chat = await makeChat();
  const closing = new AbortController();
  const page = readStream(customerStream(visitorOf(chat), chat.channel.id, 0, closing.signal));
  await chat.says('before');
  await eventually(() => texts(page).length === 1, 5_000);
  const client = await ownerClient();
  const listening = `from pg_stat_activity where query = 'listen x8_live' and datname = current_database()`;
  await client.query(`select pg_terminate_backend(pid) ${listening}`);
  await eventually(async () => (await client.query(`select 1 ${listening}`)).rowCount === 0);
  await chat.says('meanwhile');
  await eventually(() => texts(page).length === 2, 5_000);
  closing.abort();
  await page.ended;
});

test('more messages than fit one page arrive all, in order', async () => {
  const chat = await makeChat();
  for (let index = 0; index < 230; index += 1) await chat.says(`${index}`);
  const closing = new AbortController();
  const page = readStream(customerStream(visitorOf(chat), chat.channel.id, 0, closing.signal));
  await eventually(() => texts(page).length === 230);
  expect(texts(page)).toEqual(Array.from({ length: 230 }, (_, index) => `${index}`));
  closing.abort();
  await page.ended;
}, 60_000);

test("nobody hears another visitor's thread, or another company's news", async () => {
  const chat = await makeChat();
  const other = await makeChat();
  const closing = new AbortController();
  const { signal } = closing;
  const boris = readStream(customerStream(visitorOf(chat, 'boris'), chat.channel.id, 0, signal));
  const stranger = readStream(customerStream(visitorOf(other), chat.channel.id, 0, signal));
  const rival = readStream(companyStream(other.owner, signal));
  const owner = readStream(companyStream(chat.owner, signal));
  await eventually(() => rival.events.length > 0 && owner.events.length > 0);
  await settled();
  const { conversationId, messageId } = await chat.says('secret');
  await eventually(() => owner.events.some(({ name }) => name === 'message'));
  expect(owner.events).toContainEqual({ name: 'message', data: { conversationId, id: messageId } });
  await settled();
  expect([texts(boris), texts(stranger)]).toEqual([[], []]);
  expect(new Set(rival.events.map(({ name }) => name))).toEqual(new Set(['connected']));
  closing.abort();
  await Promise.all([boris, stranger, rival, owner].map(({ ended }) => ended));
});

test('a visitor may not listen to the company', async () => {
  const chat = await makeChat();
  expect(() => companyStream(visitorOf(chat), new AbortController().signal)).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  );
});

test('a stream is stopped once, whoever ends it; it beats every fifteen seconds and connects anew after ten minutes', async () => {
  vi.useFakeTimers();
  try {
    const stop = vi.fn();
    const onHeartbeat = vi.fn();
    const begin = () => ({ stop, onHeartbeat });
    const response = eventStream(new AbortController().signal, begin);
    const page = readStream(response);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onHeartbeat).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(9 * 60_000);
    await page.ended;
    expect(stop).toHaveBeenCalledTimes(1);

    const gone = eventStream(new AbortController().signal, begin);
    await gone.body?.cancel();
    expect(stop).toHaveBeenCalledTimes(2);

    eventStream(AbortSignal.abort(), begin);
    expect(stop).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
