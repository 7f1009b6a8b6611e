import '@/jobs/all-jobs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { doors } = await vi.hoisted(() => import('@/tests/doubles/doors/installed'));
const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));

import { type ConnectedChannel, channelBrokenContract, connectChannel } from '@/lib/channels';
import { createCompany } from '@/lib/companies';
import { listConversations, markRead } from '@/lib/conversations';
import { createUser } from '@/lib/identity';
import { createNoticeCode } from '@/lib/notices';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import type { CustomerDouble } from '@/tests/doubles/telegram/customer-double';
import type { DoubleBot } from '@/tests/doubles/telegram/double-bot';
import { baseContext } from '@/tests/factories/contexts';

afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

let owner: Ctx;
let clock: MovedClock;
let bot: DoubleBot;
let channel: ConnectedChannel;
/** The owner's own Telegram, and a customer's. */
let phone: CustomerDouble;
let customer: CustomerDouble;
let drain: (ms: number) => Promise<void>;

beforeEach(async () => {
  clock = movedClock(new Date());
  const lane = { name: newId('lane'), clock };
  doors.lane = lane;
  const base = baseContext({ clock });
  const email = `${newId('mail').toLowerCase()}@example.com`;
  const person = { email, password: 'correct horse battery', name: 'Роза', language: 'ru' as const };
  const user = await createUser(base, person, 'CLIENT');
  const { id: companyId } = await createCompany(
    base,
    { name: 'Роза', type: 'PRODUCT', currency: 'RUB', timeZone: 'Europe/Moscow', language: 'ru' },
    user.id,
  );
  owner = {
    companyId,
    clock,
    lane: lane.name,
    requestId: newId('req'),
    actor: { kind: 'user', userId: user.id, role: 'CLIENT' },
  };
  bot = telegram.bot();
  channel = await connectChannel(owner, { adapter: 'telegram', input: { token: bot.token } });
  phone = bot.customer({ name: 'Роза', language: 'ru' });
  customer = bot.customer({ name: 'Анна', language: 'ru' });
  drain = async (ms) => {
    await bot.courier.settled();
    await drainLane(lane, new Date(clock.now().getTime() + ms));
  };
  const { payload } = await createNoticeCode(owner);
  phone.write(`/start ${payload}`);
  await drain(1_000);
});

const textsOf = (chat: CustomerDouble): string[] => chat.unread().map(({ text }) => text ?? '');

test('the owner’s “Start” links their chat and is no customer’s message', async () => {
  expect(textsOf(phone)).toEqual([expect.stringContaining('чат привязан')]);
  expect((await listConversations(owner, {})).conversations).toEqual([]);
});

test('a customer who asks for a person is told of in the owner’s chat, without their words', async () => {
  textsOf(phone);
  customer.write('Позовите человека, у меня секретный вопрос');
  await drain(60_000);
  const [{ id } = { id: '' }] = (await listConversations(owner, { filter: 'waiting' })).conversations;
  const told = textsOf(phone);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('Роза: клиент ждёт');
  expect(told[0]).toContain('Клиент просит позвать человека.');
  expect(told[0]).toContain(`/inbox/${id}`);
  expect(told[0]).not.toContain('секретный');
});

test('a customer somebody has looked at within seconds is not told of', async () => {
  textsOf(phone);
  customer.write('Позовите человека');
  // The answer falls after the quiet window; the owner has the inbox open.
  await drain(5_000);
  const [{ id } = { id: '' }] = (await listConversations(owner, { filter: 'waiting' })).conversations;
  expect(id).not.toBe('');
  await markRead(owner, { conversationId: id });
  await drain(60_000);
  expect(textsOf(phone)).toEqual([]);
});

test('a channel that is down is told of once, with the reason in words', async () => {
  textsOf(phone);
  const news = { channelId: channel.id, status: 'BROKEN', reason: 'telegram-token-lost' } as const;
  for (let time = 0; time < 2; time += 1)
    await inTransaction(owner, (tx) => dispatch(tx, channelBrokenContract, { ...news, occasion: 'one' }));
  await drain(60_000);
  const told = textsOf(phone);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('Роза: канал не работает');
  expect(told[0]).toMatch(/Telegram.*токен/s);
});
