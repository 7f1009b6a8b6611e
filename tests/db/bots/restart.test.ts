import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, kie, telegram } = await vi.hoisted(() => import('@/tests/doubles/reels-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { proveLedger } from '@/lib/credits';
import { newId } from '@/lib/platform/new-id';
import { addProviderKey } from '@/lib/reels';
import { type BotChat, openBotChat } from '@/tests/factories/bot-chat';
import { baseContext } from '@/tests/factories/contexts';
import { inChild } from '@/tests/factories/in-child';
import { isLong } from '@/tests/factories/is-long';
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
afterAll(async () => {
  expect(await proveLedger(baseContext())).toEqual([]);
  doors.stop();
  await Promise.all([telegram.stop(), kie.close()]);
});

const ordersOf = async ({ customer }: BotChat): Promise<number> =>
  (await db.query('select 1 from reel_order where chat_id = $1', [String(customer.person.id)])).rowCount ?? 0;

test('a process killed at any point of an order: after the restart there is exactly one, told once', {
  timeout: 240_000,
}, async () => {
  const chat = openBotChat(bot, doors);
  const ends: ('killed' | number)[] = [];
  let before = 0;
  for (const point of isLong ? [12, 26, 36, 44, 50, 56, 0] : [26, 44, 56, 0]) {
    chat.customer.start();
    await chat.passes();
    const { adjustCredits } = await import('@/lib/credits');
    await adjustCredits(await chat.account(), { key: newId('adj'), amount: 1, reason: 'for the test' });
    chat.customer.sendPhoto(photo, { caption: 'Leather sneakers' });
    await chat.passes();
    chat.customer.press('🧑‍💻 Own prompt');
    await chat.passes();
    chat.customer.press('1');
    await chat.passes();
    chat.heard();
    const { available } = await chat.balance();
    // The courier holds on to it until the child has died: our door does not hear of it before.
    const { webhook } = bot.courier;
    bot.courier.webhook = undefined;
    const yes = chat.customer.press('✅ Yes, make them');
    ends.push(await inChild(chat, 'reels', yes, point));
    bot.courier.webhook = webhook;
    await chat.passes(1);
    await chat.passes(120);
    before += 1;
    expect(await ordersOf(chat)).toBe(before);
    const heard = chat.heard();
    expect(heard.filter((text) => /Accepted/.test(text))).toHaveLength(1);
    expect(heard.filter((text) => /Video 1 of 1/.test(text))).toHaveLength(1);
    expect(await chat.balance()).toEqual({ available: available - 1, held: 0 });
  }
  expect(ends.filter((end) => end === 'killed').length).toBeGreaterThanOrEqual(isLong ? 4 : 2);
  expect(ends.at(-1)).toBeGreaterThan(44);
});

test('a talk goes on in another process where it stood', { timeout: 120_000 }, async () => {
  const chat = openBotChat(bot, doors);
  const { webhook } = bot.courier;
  chat.customer.start();
  await chat.passes();
  bot.courier.webhook = undefined;
  const sent = [chat.customer.sendPhoto(photo), chat.customer.write('Leather sneakers')];
  for (const update of sent) await inChild(chat, 'reels', update, 0);
  bot.courier.webhook = webhook;
  await chat.passes();
  expect(chat.customer.received.at(-1)?.text).toMatch(/Which kind of video/);
  expect(chat.customer.received.filter(({ text = '' }) => /Which kind/.test(text))).toHaveLength(1);
});
