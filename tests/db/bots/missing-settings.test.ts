import { expect, test } from 'vitest';
import { POST } from '@/app/api/webhooks/telegram-bot/[key]/route';
import { connectBot, createBotLink, getBotLink } from '@/lib/bots';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

test('without its settings the bot takes in nothing, and whoever wants it is told which one is missing', async () => {
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: '{"update_id":1}',
    headers: { 'x-telegram-bot-api-secret-token': '' },
  });
  expect((await POST(request, { params: Promise.resolve({ key: 'reels' }) })).status).toBe(503);
  expect((await (await ownerClient()).query('select 1 from inbound_event')).rowCount).toBe(0);
  const other = new Request('http://localhost/', { method: 'POST', body: '{"update_id":1}' });
  expect((await POST(other, { params: Promise.resolve({ key: 'subtitles' }) })).status).toBe(503);
  const missing = (setting: string) => ({ key: 'setting-missing', params: { setting } });
  await expect(connectBot(baseContext(), 'reels')).rejects.toMatchObject(missing('REELS_BOT_SECRET'));
  await expect(connectBot(baseContext(), 'subtitles')).rejects.toMatchObject(missing('SUBTITLES_BOT_SECRET'));
  const { owner, manager } = await makeCompany();
  await expect(createBotLink(owner)).rejects.toMatchObject(missing('REELS_BOT_TOKEN'));
  await expect(createBotLink(owner, 'subtitles')).rejects.toMatchObject(missing('SUBTITLES_BOT_TOKEN'));
  await expect(createBotLink(manager)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await getBotLink(owner)).toEqual({ available: false, linked: false, name: null });
});
