import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { adminId, bot, doors, kie, secret, telegram } = await vi.hoisted(
  () => import('@/tests/doubles/reels-bot/installed'),
);

import '@/jobs/all-jobs';
import { POST } from '@/app/api/webhooks/telegram-bot/[key]/route';
import { connectBot, createBotLink, getBotLink } from '@/lib/bots';
import { getBalance, proveLedger } from '@/lib/credits';
import { newId } from '@/lib/platform/new-id';
import { addProviderKey, listReels } from '@/lib/reels';
import { type BotChat, openBotChat } from '@/tests/factories/bot-chat';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { realPhoto } from '@/tests/factories/real-photo';
import { realVideo } from '@/tests/factories/real-video';
import { appClient } from '@/tests/setup/app-client';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const photo = realPhoto();
kie.video = realVideo();

beforeAll(async () => {
  await connectBot(baseContext(), 'reels');
  const key = kie.addKey(newId('key'));
  await addProviderKey(baseContext(), { provider: 'kie', account: 'one', label: 'first', secret: key });
});
afterAll(async () => {
  expect(await proveLedger(baseContext())).toEqual([]);
  doors.stop();
  await Promise.all([telegram.stop(), kie.close()]);
});

async function join(payload?: string, person: Parameters<typeof openBotChat>[2] = {}): Promise<BotChat> {
  const chat = openBotChat(bot, doors, person);
  chat.customer.start(payload);
  await chat.passes();
  return chat;
}

async function oneVideo(chat: BotChat): Promise<void> {
  chat.customer.sendPhoto(photo, { caption: 'Leather sneakers' });
  await chat.passes();
  chat.customer.press('🧑‍💻 Own prompt');
  await chat.passes();
  chat.customer.press('1');
  await chat.passes();
  chat.customer.press('✅ Yes, make them');
  await chat.passes(120);
}

async function invitation(chat: BotChat): Promise<string> {
  chat.customer.press('👤 Account');
  await chat.passes();
  chat.customer.press('🎁 Invite a friend');
  await chat.passes();
  return /start=(ref_[\w-]+)/.exec(chat.heard().at(-1) ?? '')?.[1] ?? '';
}

describe('an invitation', () => {
  test('is worth one credit when the friend’s first video has arrived, once', async () => {
    const inviter = await join();
    const friend = await join(await invitation(inviter));
    expect(await inviter.balance()).toEqual({ available: 2, held: 0 });
    await oneVideo(friend);
    await oneVideo(friend);
    await inviter.passes();
    expect(await inviter.balance()).toEqual({ available: 3, held: 0 });
    expect(
      inviter.customer.received.filter(({ text = '' }) => /A friend you invited/.test(text)),
    ).toHaveLength(1);
    expect(await friend.balance()).toEqual({ available: 0, held: 0 });
  });

  test('counts for new people only, and nobody invites themselves', async () => {
    const inviter = await join();
    const code = await invitation(inviter);
    inviter.customer.start(code);
    await inviter.passes();
    const known = await join();
    known.customer.start(code);
    await known.passes();
    await oneVideo(known);
    expect(await inviter.balance()).toEqual({ available: 2, held: 0 });
  });
});

describe('a link from the web', () => {
  test('moves the chat to the account, once, and the credits that are left', async () => {
    const chat = await join();
    const own = await chat.account();
    const { owner } = await makeCompany({ name: 'Web shop' });
    expect(await getBotLink(owner)).toEqual({ available: true, linked: false, name: null });
    const { url } = await createBotLink(owner);
    const payload = new URL(url).searchParams.get('start') ?? '';
    expect(url).toMatch(`https://t.me/${bot.username}?start=link_`);
    chat.heard();
    const opened = chat.customer.start(payload);
    await chat.passes();
    await bot.courier.repeat(opened);
    await chat.passes();
    expect(chat.heard()).toEqual([expect.stringMatching(/Linked to “Web shop”. 2 credits were moved/)]);
    expect(await getBalance(owner)).toEqual({ available: 2, held: 0 });
    expect(await getBalance(own)).toEqual({ available: 0, held: 0 });
    const name = `@${chat.customer.person.username}`;
    expect(await getBotLink(owner)).toEqual({ available: true, linked: true, name });
    await oneVideo(chat);
    expect((await listReels(owner)).reels).toMatchObject([{ stage: 'delivered' }]);
    expect(await getBalance(owner)).toEqual({ available: 1, held: 0 });
    const thief = await join(payload);
    expect(thief.heard().at(-1)).toMatch(/used or too old/);
    expect(await getBalance(owner)).toEqual({ available: 1, held: 0 });
  });

  test('is over after fifteen minutes, and when a newer one was made', async () => {
    const { owner } = await makeCompany();
    const start = async () => new URL((await createBotLink(owner)).url).searchParams.get('start') ?? '';
    const first = await start();
    const second = await start();
    expect((await join(first)).heard().at(-1)).toMatch(/used or too old/);
    const late = await join();
    late.clock.moveBy(16 * 60_000);
    late.customer.start(second);
    await late.passes();
    expect(late.heard().at(-1)).toMatch(/used or too old/);
    const { rows } = await db.query(
      "select token_hash from bot_link where token_hash like '%' || $1 || '%'",
      [second.slice(5, 20)],
    );
    expect(rows).toEqual([]);
  });

  test('credits of a video that fails afterwards follow', async () => {
    kie.generationMs = null;
    const chat = await join();
    const own = await chat.account();
    await oneVideo(chat);
    expect(await getBalance(own)).toEqual({ available: 1, held: 1 });
    const { owner } = await makeCompany();
    chat.customer.start(new URL((await createBotLink(owner)).url).searchParams.get('start') ?? '');
    await chat.passes();
    expect(await getBalance(owner)).toEqual({ available: 1, held: 0 });
    const { giveUpReel } = await import('@/lib/reels');
    const { rows } = await db.query('select id from reel where company_id = $1', [own.companyId]);
    await giveUpReel({ ...own, actor: { kind: 'job', job: 'test' } }, { reelId: rows[0].id, cause: 'test' });
    await chat.passes();
    expect(await getBalance(own)).toEqual({ available: 0, held: 0 });
    expect(await getBalance(owner)).toEqual({ available: 2, held: 0 });
    expect(chat.heard().at(-1)).toMatch(/credit is back.*Balance: 2 credits/s);
    kie.generationMs = 0;
  });
});

describe('administrators', () => {
  test('give credits with a reason, look people up, ban, and see queue and keys; all of it audited', async () => {
    const chat = await join();
    const id = chat.customer.person.id;
    const admin = await join(undefined, { id: adminId });
    admin.heard();
    const ask = async (text: string): Promise<string> => {
      const update = admin.customer.write(text);
      await admin.passes();
      await bot.courier.repeat(update);
      await admin.passes();
      const heard = admin.heard();
      expect(heard).toHaveLength(1);
      return heard[0] ?? '';
    };
    expect(await ask(`/admin_add_credits ${id} 7 lost a video`)).toMatch(/has 9 credits now/);
    expect(await chat.balance()).toEqual({ available: 9, held: 0 });
    expect(await ask(`/admin_add_credits ${id} 7`)).toMatch(/Usage: \/admin_add_credits/);
    expect(await ask(`/admin_add_credits ${id} -70 too many`)).toMatch(/you have 9/);
    expect(await ask('/admin_add_credits 42 7 for nobody')).toMatch(/Nobody with the Telegram id 42/);
    expect(await ask(`/admin_user_info ${id}`)).toMatch(/credits 9, set aside 0/);
    expect(await ask('/queue_stats')).toMatch(/In work: /);
    const keys = await ask('/keys');
    expect(keys).toMatch(/kie · one · first: ACTIVE/);
    expect(await ask(`/admin_ban ${id}`)).toMatch(/is banned/);
    chat.heard();
    chat.customer.press('🎬 Make reels');
    chat.customer.sendPhoto(photo);
    await chat.passes();
    expect(chat.heard()).toEqual(Array(2).fill(expect.stringMatching(/account is closed/)));
    expect(await ask(`/admin_unban ${id}`)).toMatch(/not banned any more/);
    const { rows } = await db.query(
      'select action, actor_kind, actor_id from audit_entry where actor_id = $1 order by id',
      [`telegram:${adminId}`],
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set([
        'credits.adjusted',
        'bot.person-looked-up',
        'bot.queue-looked-up',
        'bot.keys-listed',
        'bot.person-banned',
        'bot.person-unbanned',
      ]),
    );
  });

  test('only: for anybody else their commands are any other words', async () => {
    const chat = await join();
    chat.heard();
    chat.customer.write('hello');
    await chat.passes();
    const [any] = chat.heard();
    for (const command of [
      `/admin_add_credits ${chat.customer.person.id} 100 for me`,
      '/keys',
      '/queue_stats',
      '/admin_ban 1',
    ]) {
      chat.customer.write(command);
      await chat.passes();
      expect(chat.heard()).toEqual([any]);
    }
    expect(await chat.balance()).toEqual({ available: 2, held: 0 });
  });

  test('answer what people ask the support', async () => {
    const admin = await join(undefined, { id: adminId });
    const chat = await join();
    chat.customer.press('🆘 Support');
    await chat.passes();
    admin.heard();
    chat.customer.write('Where is my video?');
    await chat.passes();
    expect(admin.heard()).toEqual([expect.stringMatching(/Where is my video\?/)]);
    chat.heard();
    admin.customer.write(`/admin_reply ${chat.customer.person.id} On its way.`);
    await admin.passes();
    await chat.passes();
    expect(chat.heard()).toEqual([expect.stringMatching(/On its way\./)]);
  });
});

describe('the door', () => {
  const knock = (given: string | null, body: string, key = 'reels') =>
    POST(
      new Request('http://localhost/', {
        method: 'POST',
        body,
        headers: given === null ? {} : { 'x-telegram-bot-api-secret-token': given },
      }),
      { params: Promise.resolve({ key }) },
    );

  test('takes the bot’s own secret and no other', async () => {
    const body = JSON.stringify({ update_id: 1, poll: {} });
    expect((await knock(secret, body)).status).toBe(200);
    const mutants = [
      null,
      '',
      secret.slice(1),
      `${secret}0`,
      secret.toUpperCase(),
      ...Array.from(secret, (_, at) => `${secret.slice(0, at)}!${secret.slice(at + 1)}`),
    ];
    for (const mutant of mutants) expect((await knock(mutant, body)).status, String(mutant)).toBe(401);
    expect((await knock(secret, body, 'nobody')).status).toBe(404);
    expect((await knock(secret, 'no update')).status).toBe(400);
  });
});

test('reports tell what happened, and the product’s own role cannot read them', async () => {
  const chat = await join();
  await oneVideo(chat);
  const read = async (view: string) => (await db.query(`select * from reports.${view}`)).rows;
  expect((await read('reels_daily')).find(({ face }) => face === 'telegram')).toMatchObject({
    template: 'own',
  });
  expect(await read('reel_stages')).toContainEqual(
    expect.objectContaining({ stage: 'deliver', ending: 'done' }),
  );
  expect(await read('reel_failures')).toEqual(expect.any(Array));
  const users = await read('bot_users');
  expect(users).toContainEqual(
    expect.objectContaining({ company_id: (await chat.account()).companyId, delivered: 1 }),
  );
  expect(await read('purchases')).toEqual([]);
  expect(await read('referrals')).toContainEqual(expect.objectContaining({ invited: 1, bonuses: 1 }));
  expect(await read('bot_daily')).toContainEqual(expect.objectContaining({ kind: 'ordered', bot: 'reels' }));
  const app = await appClient();
  await expect(app.query('select * from reports.bot_users')).rejects.toMatchObject({ code: '42501' });
  // As lib/bots/README.md has it.
  await db.query('begin; create role metabase_of_test; grant usage on schema reports to metabase_of_test');
  await db.query(
    'set local role x8_across; grant select on all tables in schema reports to metabase_of_test',
  );
  await db.query('set local role metabase_of_test; savepoint outside');
  expect((await read('bot_users')).length).toBeGreaterThan(0);
  await expect(db.query('select * from reel')).rejects.toMatchObject({ code: '42501' });
  await db.query('rollback');
});
