import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test, vi } from 'vitest';

const { bot, doors, kie, subtitles, telegram } = await vi.hoisted(async () => ({
  ...(await import('@/tests/doubles/reels-bot/installed')),
  subtitles: (await import('@/tests/doubles/subtitles-bot/installed')).bot,
}));

import '@/jobs/all-jobs';
import { projectRoot } from '@/scripts/project-root';
import { openBotChat } from '@/tests/factories/bot-chat';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

afterAll(async () => {
  doors.stop();
  await Promise.all([telegram.stop(), kie.close()]);
});

const program = await programOf('scripts/x8.ts');

async function x8(...args: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'bot', ...args, '--json'], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_OWNER_URL: '' },
  });
  return JSON.parse(stdout);
}

test('the operator connects the bot and does what administrators do in it', {
  timeout: 240_000,
}, async () => {
  const connected = await x8('connect');
  expect(connected).toEqual({
    username: bot.username,
    webhook: `${process.env.X8_URL}/api/webhooks/telegram-bot/reels`,
  });
  expect(bot.commands.get('all_private_chats ru')?.[0]).toEqual({
    command: 'start',
    description: 'Главное меню',
  });
  expect(await x8('connect', '--bot', 'subtitles')).toEqual({
    username: subtitles.username,
    webhook: `${process.env.X8_URL}/api/webhooks/telegram-bot/subtitles`,
  });
  expect(subtitles.commands.get('all_private_chats ru')?.map(({ command }) => command)).toEqual([
    'start',
    'plan',
    'history',
    'language',
    'help',
  ]);
  const chat = openBotChat(bot, doors);
  chat.customer.start();
  await chat.passes();
  const id = String(chat.customer.person.id);
  expect(await x8('add-credits', id, '3', '--reason', 'a gift')).toMatchObject({ available: 5 });
  expect(await x8('user', id)).toMatchObject({ name: 'Anna', available: 5, orders: 0, bannedAt: null });
  expect(await x8('ban', id)).toMatchObject({ bannedAt: expect.any(String) });
  expect(await x8('unban', id)).toMatchObject({ bannedAt: null });
  expect(await x8('queue')).toEqual({ stages: [], delivered: 0, failed: 0, waitingMessages: 0 });
  await expect(x8('user', '42')).rejects.toThrow(/Nobody with the Telegram id 42/);
  const { rows } = await (await ownerClient()).query(
    "select distinct action from audit_entry where actor_kind = 'operator' and action like 'bot.%' order by 1",
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'bot.connected',
    'bot.person-banned',
    'bot.person-looked-up',
    'bot.person-unbanned',
    'bot.queue-looked-up',
  ]);
});
