import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatState } from '@/tests/phone/messenger';
import { phoneServer } from '@/tests/phone/phone-server';
import { telegramMessenger } from '@/tests/phone/telegram-messenger';
import { whatsappMessenger } from '@/tests/phone/whatsapp-messenger';

let phone: Awaited<ReturnType<typeof phoneServer>>;
let api: string;
let token: string;
let waha: string;
let reelsToken: string;
let subtitlesToken: string;
beforeAll(async () => {
  const { shop: telegram, reels, subtitles } = await telegramMessenger(0);
  api = telegram.guide.settings[0]?.split('=')[1] ?? '';
  token = telegram.guide.paste ?? '';
  const whatsapp = await whatsappMessenger(0);
  waha = whatsapp.guide.settings[0]?.split('=')[1] ?? '';
  reelsToken = reels.guide.settings[1]?.split('=')[1] ?? '';
  subtitlesToken = subtitles.guide.settings[1]?.split('=')[1] ?? '';
  phone = await phoneServer([telegram, whatsapp, reels, subtitles], 0);
});
afterAll(() => phone.stop());

async function look(at = 0): Promise<ChatState> {
  const controller = new AbortController();
  const { body } = await fetch(`${phone.url}/events`, { signal: controller.signal });
  const first = await body?.getReader().read();
  controller.abort();
  const [news = ''] = new TextDecoder().decode(first?.value).split('\n');
  const { chats } = JSON.parse(news.replace(/^data: /, '')) as { chats: ChatState[] };
  const chat = chats[at];
  if (!chat) throw new Error('There is no chat.');
  return chat;
}
const act = (what: object | Buffer, query = '', messenger = 'telegram') =>
  fetch(`${phone.url}/${messenger}/act${query}`, {
    method: 'POST',
    body: Buffer.isBuffer(what) ? new Uint8Array(what) : JSON.stringify(what),
  });
const asBot = (method: string, params: object) =>
  fetch(`${api}/bot${token}/${method}`, {
    method: 'POST',
    body: JSON.stringify(params),
    headers: { 'content-type': 'application/json' },
  });

test('the telephone writes, taps, sends pictures and shows what comes back', async () => {
  expect(await look()).toMatchObject({ connected: false, messages: [], shop: 'Your shop' });
  await act({ do: 'write', text: 'Do you have tea?' });
  await act(Buffer.from('a picture'), '?do=photo&name=tea.jpg&caption=this');
  expect(await look()).toMatchObject({ waiting: 2 });
  const keyboard = { inline_keyboard: [[{ text: 'Yes', callback_data: '=Yes' }]] };
  await asBot('sendMessage', { chat_id: 500_000_001, text: 'Yes!', reply_markup: keyboard });
  const { messages } = await look();
  expect(messages).toMatchObject([
    { mine: true, text: 'Do you have tea?' },
    { mine: true, text: 'this', file: { kind: 'image' } },
    { mine: false, text: 'Yes!', buttons: [[{ label: 'Yes', url: null }]] },
  ]);
  const picture = await fetch(`${phone.url}/telegram/file/${messages[1]?.file?.id}`);
  expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/jpeg', 'a picture']);
  expect((await act({ do: 'press', id: messages[2]?.id, label: 'Yes' })).status).toBe(204);
  expect((await act({ do: 'press', id: '1', label: 'No' })).status).toBe(400);
  await act({ do: 'block' });
  expect(await look()).toMatchObject({ blocked: true });
});

test('the same telephone speaks WhatsApp, once the code is scanned', async () => {
  const ask = (path: string, body: object) =>
    fetch(`${waha}/api/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'x-api-key': 'telephone-key' },
    });
  const write = () => act({ do: 'write', text: 'Do you have tea?' }, '', 'whatsapp');
  expect((await write()).status).toBe(400);
  await ask('sessions', { name: 'shop', start: true });
  expect(await look(1)).toMatchObject({ connected: false, canLink: true });
  await act({ do: 'link' }, '', 'whatsapp');
  expect(await look(1)).toMatchObject({ connected: true, canLink: false });
  expect((await write()).status).toBe(204);
  await ask('sendText', { session: 'shop', chatId: '79161234567@c.us', text: 'Yes!' });
  expect((await look(1)).messages).toMatchObject([
    { mine: true, text: 'Do you have tea?' },
    { mine: false, text: 'Yes!' },
  ]);
});

test('the Reels bot has a chat of its own, and its videos are shown', async () => {
  await act({ do: 'write', text: '/start' }, '', 'reels');
  const form = new FormData();
  form.append('chat_id', '500000001');
  form.append('caption', 'Video 1 of 1');
  form.append('video', 'attach://file');
  form.append('file', new Blob(['a video']), 'reel.mp4');
  await fetch(`${api}/bot${reelsToken}/sendVideo`, { method: 'POST', body: form });
  const { messages, shop } = await look(2);
  expect(shop).toBe('Reels');
  expect(messages).toMatchObject([
    { mine: true, text: '/start' },
    { mine: false, text: 'Video 1 of 1', file: { kind: 'video' } },
  ]);
  const video = await fetch(`${phone.url}/reels/file/${messages[1]?.file?.id}`);
  expect([video.headers.get('content-type'), await video.text()]).toEqual(['video/mp4', 'a video']);
});

test('the Subtitles bot has one too: videos go to it as files, and a message it changes is seen changed', async () => {
  await act(Buffer.from('a video'), '?do=document&name=tea.mp4&caption=Tea', 'subtitles');
  const ask = (method: string, params: object) =>
    fetch(`${api}/bot${subtitlesToken}/${method}`, {
      method: 'POST',
      body: JSON.stringify({ chat_id: 500_000_001, ...params }),
      headers: { 'content-type': 'application/json' },
    });
  const { result } = (await (await ask('sendMessage', { text: '10%' })).json()) as {
    result: { message_id: number };
  };
  await ask('editMessageText', { message_id: result.message_id, text: '20%' });
  expect(await look(3)).toMatchObject({
    shop: 'Subtitles',
    messages: [
      { mine: true, text: 'Tea', file: { kind: 'file', name: 'tea.mp4' } },
      { mine: false, text: '20%', edited: true },
    ],
  });
});

test('the page is there, and nobody else’s page may act on it', async () => {
  for (const part of ['/', '/phone.css', '/phone.js', '/show.js']) {
    expect((await fetch(`${phone.url}${part}`)).status).toBe(200);
  }
  const headers = { origin: 'https://elsewhere.example' };
  const foreign = await fetch(`${phone.url}/telegram/act`, {
    method: 'POST',
    body: '{"do":"block"}',
    headers,
  });
  expect(foreign.status).toBe(403);
});
