import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { adminId, bot, doors, telegram } = await vi.hoisted(
  () => import('@/tests/doubles/subtitles-bot/installed'),
);

import '@/jobs/all-jobs';
import { getMediaTier, listTierPurchases } from '@/lib/billing';
import { connectBot } from '@/lib/bots';
import { type ClipChat, openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
let admin: ClipChat;

beforeAll(async () => {
  await connectBot(baseContext(), 'subtitles');
  admin = await openClipChat(bot, doors, { id: adminId });
});
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

const says = (chat: ClipChat, text: string) => chat.after(({ customer }) => void customer.write(text));

test('administrators give plans with a reason, once a command, look people up, ban, and see numbers; all of it audited', async () => {
  const chat = await openClipChat(bot, doors);
  const { id } = chat.customer.person;
  expect(await says(admin, '/admin_grant 5')).toEqual([expect.stringMatching(/^Usage: \/admin_grant <id>/)]);
  const given = admin.customer.write(`/admin_grant ${id} pro 10 a prize`);
  await admin.passes();
  await bot.courier.repeat(given);
  await admin.passes();
  expect(admin.heard()).toEqual([expect.stringMatching(/Anna \(\d+\) has PRO now, until \d{4}-/)]);
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/10 days of PRO for you/)]);
  const account = await chat.account();
  expect((await getMediaTier(account)).tier.name).toBe('PRO');
  expect(await listTierPurchases(account)).toHaveLength(1);
  expect(await says(admin, `/admin_user_info ${id}`)).toEqual([expect.stringMatching(/plan PRO .*clips 0/s)]);
  expect(await says(admin, '/stats')).toEqual([expect.stringMatching(/People: \d+.*24 hours/s)]);
  expect(await says(admin, `/admin_ban ${id}`)).toEqual([expect.stringMatching(/is banned/)]);
  expect(await says(chat, 'hello')).toEqual([expect.stringMatching(/account is closed/)]);
  await says(admin, `/admin_unban ${id}`);
  expect(await says(admin, '/admin_user_info 42')).toEqual([expect.stringMatching(/Nobody with/)]);
  const { rows } = await db.query('select distinct action from audit_entry where actor_id = $1 order by 1', [
    `telegram:${adminId}`,
  ]);
  expect(rows.map(({ action }) => action)).toEqual([
    'bot.person-banned',
    'bot.person-looked-up',
    'bot.person-unbanned',
    'bot.stats-looked-up',
    'tier.granted',
  ]);
});

test('for anybody else their commands are any other words', async () => {
  const chat = await openClipChat(bot, doors);
  for (const command of ['/stats', '/broadcast hello', `/admin_grant ${adminId} PRO 10 for me`])
    expect(await says(chat, command)).toEqual([expect.stringMatching(/Send me a video/)]);
});

test('a message to everybody is shown first, goes to each once and slowly; who has blocked the bot is marked', async () => {
  const people: ClipChat[] = [];
  for (let nr = 0; nr < 12; nr += 1) people.push(await openClipChat(bot, doors));
  const [gone, left] = people;
  if (!gone || !left) throw new Error('Nobody is there.');
  gone.customer.blocked = true;
  left.customer.block();
  await left.passes();
  const [draft = ''] = await says(admin, '/broadcast New: voice-over!\nTry it.');
  expect(draft).toMatch(/New: voice-over!\nTry it\./);
  const send = admin.labels()[0] ?? '';
  expect(send).toMatch(/^📣 Send to \d+$/);
  expect(people.flatMap((chat) => chat.heard())).toEqual([]);
  const toAll = /New: voice-over!/;
  const before = telegram.callsOf('sendMessage').length;
  telegram.misbehave({ status: 429, retryAfter: 1 }, { method: 'sendMessage' });
  const tap = admin.customer.press(send);
  const begun = performance.now();
  await admin.passes();
  const seconds = (performance.now() - begun) / 1_000;
  const calls = telegram.callsOf('sendMessage').length - before;
  expect(calls / seconds).toBeLessThan(25);
  await bot.courier.repeat(tap);
  await admin.passes();
  for (const chat of people.slice(2)) expect(chat.heard()).toEqual(['New: voice-over!\nTry it.']);
  expect([...gone.heard(), ...left.heard()]).toEqual([]);
  const { rows } = await db.query(
    'select telegram_id from telegram_user where blocked_at is not null and telegram_id = any($1)',
    [[gone, left].map(({ customer }) => customer.person.id)],
  );
  expect(rows).toHaveLength(2);
  expect(admin.heard().filter((text) => !toAll.test(text))).toEqual([
    expect.stringMatching(/Done: \d+ of \d+ got it, 1 have blocked the bot, 0 failed/),
  ]);
  const [again = ''] = await says(admin, '/broadcast Another');
  expect(again).toMatch(/Another/);
  await admin.after(({ customer }) => void customer.press('✖️ Throw away'));
  expect(admin.shows(/Thrown away/)).toBeDefined();
  expect(people.slice(2).flatMap((chat) => chat.heard())).toEqual([]);
});
