import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

const { adminId, bot, doors, kie, telegram } = await vi.hoisted(
  () => import('@/tests/doubles/reels-bot/installed'),
);

import '@/jobs/all-jobs';
import { alertAdministrators, connectBot, openFileLink, sendReel } from '@/lib/bots';
import { proveLedger } from '@/lib/credits';
import { storeFile } from '@/lib/media';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { addProviderKey, beginSending, type FailureClass } from '@/lib/reels';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { type BotApiSpec, SpecChecker } from '@/tests/contract/telegram/bot-api-spec';
import type { Trouble } from '@/tests/doubles/kie/kie-double';
import { type BotChat, openBotChat } from '@/tests/factories/bot-chat';
import { baseContext } from '@/tests/factories/contexts';
import { realPhoto } from '@/tests/factories/real-photo';
import { realVideo } from '@/tests/factories/real-video';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const photo = realPhoto();
kie.video = realVideo();

beforeAll(async () => {
  await connectBot(baseContext(), 'reels');
  const secret = kie.addKey(newId('key'));
  await addProviderKey(baseContext(), { provider: 'kie', account: 'one', label: 'first', secret });
});
afterEach(() => kie.clearTroubles());
afterAll(async () => {
  expect(await proveLedger(baseContext())).toEqual([]);
  doors.stop();
  await Promise.all([telegram.stop(), kie.close()]);
});

const again = '🔄 Try again';
const yes = '✅ Yes, make them';

/** Somebody who has said all but Yes to one video. */
async function ready(): Promise<BotChat> {
  const chat = openBotChat(bot, doors);
  chat.customer.start();
  await chat.passes();
  chat.customer.sendPhoto(photo, { caption: 'Leather sneakers' });
  await chat.passes();
  chat.customer.press('🧑‍💻 Own prompt');
  await chat.passes();
  chat.customer.press('1');
  await chat.passes();
  chat.heard();
  return chat;
}

async function order(chat: BotChat, seconds = 300): Promise<string[]> {
  chat.customer.press(yes);
  await chat.passes(1);
  await chat.passes(seconds);
  return chat.heard().slice(1);
}

const videos = (chat: BotChat) => chat.customer.received.filter(({ video }) => video);
const reelOf = async (chat: BotChat) => {
  const { rows } = await db.query(
    'select r.* from reel r join reel_order o on o.id = r.order_id where o.chat_id = $1',
    [String(chat.customer.person.id)],
  );
  return rows[0];
};

const refuse = (code: number, message = ''): Trouble => ({ kind: 'refuse', code, message });
const times = (count: number, trouble: Trouble): Trouble[] => Array(count).fill(trouble);
const failures: readonly (readonly [FailureClass, readonly Trouble[], boolean])[] = [
  ['USER_VIOLATION', [refuse(501, 'prompt flagged: violates policies')], false],
  ['OUTPUT_MODERATION', times(2, refuse(501, 'The output video may contain sensitive information')), true],
  ['TEMPORARY', times(3, refuse(500)), true],
  ['UNKNOWN', times(2, { kind: 'refuse', code: 599, message: 'gremlins' }), true],
];

test.each(failures)('%s is told in plain words, and the credit is back', async (failure, trouble, retry) => {
  const chat = await ready();
  kie.trouble('create', ...trouble);
  const [told = ''] = await order(chat, 900);
  expect(told).toContain(screenMessages.en.reels.failures[failure]);
  expect(told).toMatch(/Balance: 2 credits/);
  expect(told).not.toMatch(/gremlins|flagged|sensitive information/);
  expect(chat.customer.buttons.includes(again)).toBe(retry);
  expect(chat.customer.buttons).toContain('🏠 Menu');
  expect(await chat.balance()).toEqual({ available: 2, held: 0 });
});

test('every class of failure has its sentence in both languages', () => {
  const { en, ru } = { en: screenMessages.en.reels.failures, ru: screenMessages.ru.reels.failures };
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(ru).toSorted());
});

test('a failure, then Try again: the same wish, one video, one credit', async () => {
  const chat = await ready();
  kie.trouble('create', ...times(3, refuse(500)));
  await order(chat, 900);
  chat.customer.press(again);
  await chat.passes();
  expect(chat.heard().at(-1)).toMatch(/Leather sneakers.*1 video for 1 credit/s);
  await order(chat);
  expect(videos(chat)).toHaveLength(1);
  expect(await chat.balance()).toEqual({ available: 1, held: 0 });
});

test('trouble of the provider that passes is nobody’s business', async () => {
  const chat = await ready();
  kie.trouble('create', refuse(500));
  expect(await order(chat)).toEqual([expect.stringMatching(/Video 1 of 1/)]);
  expect(await chat.balance()).toEqual({ available: 1, held: 0 });
});

test('too fast for Telegram: it is sent after the wait that Telegram asks for', async () => {
  const chat = await ready();
  telegram.misbehave({ status: 429, retryAfter: 1 }, { method: 'sendVideo', times: 2 });
  const before = telegram.callsOf('sendVideo').length;
  await order(chat);
  expect(telegram.callsOf('sendVideo').length - before).toBe(3);
  expect(videos(chat)).toHaveLength(1);
  expect(await chat.balance()).toEqual({ available: 1, held: 0 });
});

test('three refusals for now are a failed delivery: the credit is back, and it is told', async () => {
  const chat = await ready();
  telegram.misbehave({ status: 429, retryAfter: 1 }, { method: 'sendVideo', times: 3 });
  const told = await order(chat);
  expect(told).toEqual([expect.stringMatching(/credit is back.*Balance: 2 credits/s)]);
  expect(await reelOf(chat)).toMatchObject({ stage: 'failed', failure_raw: expect.stringMatching(/429/) });
  expect(await chat.balance()).toEqual({ available: 2, held: 0 });
});

test('a video that Telegram does not take gives the credit back, without its words', async () => {
  const chat = await ready();
  const description = 'Bad Request: VIDEO_CONTENT_TYPE_INVALID';
  telegram.misbehave({ status: 400, description }, { method: 'sendVideo' });
  const told = await order(chat);
  expect(told).toEqual([expect.stringMatching(/Telegram did not take it/)]);
  expect(told.join()).not.toMatch(/CONTENT_TYPE/);
  expect(await reelOf(chat)).toMatchObject({
    stage: 'failed',
    failure_raw: expect.stringMatching(/VIDEO_CONTENT_TYPE_INVALID/),
  });
  expect(await chat.balance()).toEqual({ available: 2, held: 0 });
});

test('somebody who blocked the bot meanwhile gets the credit back, and no more messages', async () => {
  const chat = await ready();
  chat.customer.press(yes);
  await bot.courier.settled();
  chat.customer.blocked = true;
  await chat.passes(300);
  expect(await chat.balance()).toEqual({ available: 2, held: 0 });
  const blocked = async () => {
    const { rows } = await db.query('select blocked_at from telegram_user where telegram_id = $1', [
      chat.customer.person.id,
    ]);
    return rows[0].blocked_at !== null;
  };
  expect(await blocked()).toBe(true);
  chat.customer.unblock();
  await chat.passes();
  expect(await blocked()).toBe(false);
});

test('a line that broke after the video was taken: it is offered, not sent again, and paid', async () => {
  const chat = await ready();
  telegram.misbehave('cut-after', { method: 'sendVideo' });
  await order(chat);
  expect(videos(chat)).toHaveLength(1);
  expect(chat.customer.received.at(-1)?.text).toMatch(/ready and sent.*tap the button/s);
  expect(await chat.balance()).toEqual({ available: 1, held: 0 });
  chat.customer.press('▶️ Show the video');
  await chat.passes();
  expect(videos(chat)).toHaveLength(2);
  expect(await chat.balance()).toEqual({ available: 1, held: 0 });
});

test('a process that died while sending: the video is offered once, and paid once', async () => {
  const chat = await ready();
  kie.generationMs = null;
  await order(chat, 30);
  const { id, company_id: companyId } = await reelOf(chat);
  await db.query(
    `insert into media_file (id, company_id, purpose, name, content_type, size, sha256, store, store_key, created_at)
     values ($1, $2, 'reel-video', 'v', 'video/mp4', 1, '', 'disk', $1, now())`,
    [`med_${id}`, companyId],
  );
  await db.query("update reel set stage = 'deliver', file_id = $2 where id = $1", [id, `med_${id}`]);
  const ctx = { ...(await chat.account()), actor: { kind: 'job', job: 'test' } as const };
  expect(await beginSending(ctx, id)).toBe('send');
  await sendReel(ctx, { reelId: id });
  await sendReel(ctx, { reelId: id });
  await chat.passes(1);
  expect(chat.heard()).toEqual([expect.stringMatching(/ready and sent/)]);
  expect(videos(chat)).toHaveLength(0);
  expect(await chat.balance()).toEqual({ available: 1, held: 0 });
  kie.generationMs = 0;
});

test('administrators are told of trouble once a cause and quarter of an hour', async () => {
  const admin = openBotChat(bot, doors, { id: adminId });
  admin.customer.start();
  await admin.passes();
  admin.heard();
  const base = baseContext({ clock: admin.clock, lane: admin.lane });
  const trouble = { cause: 'stuck', params: { count: 3 } } as const;
  for (const slot of ['a', 'a', 'b']) await alertAdministrators(base, { ...trouble, slot });
  await alertAdministrators(base, { cause: 'keys-exhausted', slot: 'a', params: { provider: 'kie' } });
  await admin.passes();
  expect(admin.heard().map((text) => text.slice(0, 12))).toHaveLength(3);
});

test('a video too large for Telegram goes as a signed link, for seven days and nobody else’s file', async () => {
  const chat = await ready();
  kie.generationMs = null;
  await order(chat, 30);
  const { id } = await reelOf(chat);
  const ctx = { ...(await chat.account()), actor: { kind: 'job', job: 'test' } as const };
  const bytes = Buffer.concat([realVideo(), Buffer.alloc(46 * 1024 * 1024)]);
  const file = await storeFile(ctx, { purpose: 'reel-video', name: 'reel.mp4', bytes });
  await db.query("update reel set stage = 'deliver', file_id = $2 where id = $1", [id, file.id]);
  await sendReel(ctx, { reelId: id });
  await chat.passes(1);
  const told = chat.heard().at(-1) ?? '';
  expect(told).toMatch(/too large for Telegram/);
  expect(await chat.balance()).toEqual({ available: 1, held: 0 });
  const token = /\/api\/reel-files\/([\w.-]+)/.exec(told)?.[1] ?? '';
  const base = baseContext({ actor: { kind: 'visitor', visitorId: 'v' } });
  const { stream } = await (await openFileLink(base, { token })).open();
  expect((await buffer(stream)).equals(bytes)).toBe(true);
  const wrong = [
    token.slice(0, -1),
    token.replace(/^COMP\d+/, 'COMP001'),
    token.replace(file.id, `med_${id.slice(5)}`),
    token.replace(/\.(\d{10})\./, (_, until) => `.${Number(until) + 1}.`),
    '',
  ];
  for (const one of wrong) {
    await expect(openFileLink(base, { token: one }), one).rejects.toMatchObject({ code: 'not-found' });
  }
  const late = { ...base, clock: movedClock(new Date(Date.now() + 8 * 24 * 60 * 60_000)) };
  await expect(openFileLink(late, { token })).rejects.toMatchObject({ code: 'not-found' });
  kie.generationMs = 0;
});

test('all that the bot asks of Telegram, and all that the double answers it, is in the published contract', async () => {
  const spec = publishedContract('telegram/bot-api.trimmed.json') as BotApiSpec | null;
  if (!spec) return;
  const contract = new SpecChecker(spec);
  const chat = await ready();
  await order(chat);
  const asked = telegram.calls.flatMap(({ method, params, files }) =>
    contract.callProblems(method, params, Object.keys(files)),
  );
  expect(asked).toEqual([]);
  expect(new Set(telegram.calls.map(({ method }) => method))).toEqual(
    new Set([
      'answerCallbackQuery',
      'getFile',
      'getMe',
      'sendMessage',
      'sendPhoto',
      'sendVideo',
      'setMyCommands',
      'setWebhook',
    ]),
  );
  const shown = chat.customer.received.flatMap((message) =>
    contract.typeProblems('Message', JSON.parse(JSON.stringify(message))),
  );
  expect(shown).toEqual([]);
});
