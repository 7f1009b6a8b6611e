import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { wayBack } from '@/app/_door/way-back';
import { readEmbedding } from '@/app/(public)/chat/[key]/read-embedding';
import { backTo } from '@/app/api/chat/[key]/back/[paymentId]/back-to';
import { openChat } from '@/app/api/chat/open-chat';
import { findWidget, getWebChat, getWidget, updateWidget, visitorHeader } from '@/lib/channels';
import { sendMessage } from '@/lib/conversations';
import { receiveWebhook } from '@/lib/inbound';
import { env } from '@/lib/platform/env';
import { framePermit } from '@/lib/platform/http/frame-permit';
import { proxy } from '@/proxy';
import { baseContext } from '@/tests/factories/contexts';
import { makeChat } from '@/tests/factories/conversations';
import { makeCompany } from '@/tests/factories/make-company';

test('a company names the sites of its chat by their origins, each once; what is no site is refused', async () => {
  const { owner } = await makeCompany();
  expect(await getWidget(owner)).toMatchObject({ sites: [], side: 'right', theme: 'auto' });
  const { key } = await getWebChat(owner);
  await updateWidget(owner, { sites: ['Shop.Example/about', 'https://shop.example'], label: 'Ask us' });
  await updateWidget(owner, { side: 'left' });
  expect(await findWidget(baseContext(), { key })).toMatchObject({
    sites: ['https://shop.example'],
    label: 'Ask us',
    side: 'left',
  });
  await expect(
    updateWidget(owner, { sites: ["https://a.example'; frame-ancestors *"] }),
  ).rejects.toMatchObject({
    key: 'site-unreadable',
  });
  await expect(updateWidget(owner, { colour: 'red;}' })).rejects.toMatchObject({ code: 'invalid' });
  const { owner: other } = await makeCompany();
  expect((await getWidget(other)).sites).toEqual([]);
  expect(await findWidget(baseContext(), { key: 'nobody' })).toBeNull();
});

/** Who may frame a page, as a browser is told. */
const framers = (address: string): string | undefined =>
  /frame-ancestors ([^;]*)/.exec(
    proxy(new NextRequest(address)).headers.get('content-security-policy') ?? '',
  )?.[1];

test('only the named sites may frame the chat, only that chat, and no other page', () => {
  const secret = env().AUTH_SECRET ?? '';
  const permit = framePermit(secret).give('/chat/one', ['https://shop.example'], new Date());
  const asked = `embedded=1&site=https://shop.example&permit=${permit}`;
  expect(framers(`http://x8.example/chat/one?${asked}`)).toBe("'self' https://shop.example");
  for (const address of [`/chat/two?${asked}`, `/settings?${asked}`, '/chat/one', '/chat/one?permit=a.b'])
    expect(framers(`http://x8.example${address}`)).toBe("'self'");
});

test('the page talks with the site that frames it, if that has leave to', () => {
  const now = new Date();
  const permit = framePermit(env().AUTH_SECRET ?? '').give('/chat/one', ['https://shop.example'], now);
  const asked = { embedded: '1', permit, site: 'https://shop.example', theme: 'dark', colour: '#00ff00' };
  expect(readEmbedding('one', { ...asked, language: 'ru' }, now)).toEqual({
    embedding: { site: 'https://shop.example' },
    dress: { theme: 'dark', colour: '#00ff00' },
    language: 'ru',
  });
  expect(readEmbedding('one', { ...asked, theme: 'x', colour: 'url(a)', language: 'xx' }, now)).toMatchObject(
    {
      dress: { theme: 'auto', colour: null },
      language: null,
    },
  );
  for (const wrong of [
    { site: 'https://evil.example' },
    { permit: 'a.b' },
    { permit: ['a', 'b'] },
    { embedded: '0' },
  ])
    expect(readEmbedding('one', { ...asked, ...wrong }, now)).toBeNull();
});

test('a visitor in a frame is known by the token they carry, without a cookie, and by no other’s', async () => {
  const { owner } = await makeCompany();
  const { key } = await getWebChat(owner);
  const open = (token: string) => openChat(baseContext(), new Headers({ [visitorHeader]: token }), key);
  const first = await open('new');
  expect(first).toMatchObject({ cookie: null, token: expect.stringContaining(first.visitorId) });
  expect(await open(first.token ?? '')).toMatchObject({
    visitorId: first.visitorId,
    token: null,
    cookie: null,
  });
  const forged = await open(`${first.token?.slice(0, -2)}xx`);
  expect(forged.visitorId).not.toBe(first.visitorId);
  const say = (headers: Record<string, string>, clientId: string) =>
    receiveWebhook(baseContext(), {
      source: 'web-chat',
      key,
      rawBody: Buffer.from(JSON.stringify({ text: 'Hello', clientId })),
      headers: new Headers(headers),
    });
  expect(await say({ [visitorHeader]: first.token ?? '' }, 'one')).toMatchObject({ end: 'accepted' });
  expect(await say({ [visitorHeader]: 'new' }, 'two')).toMatchObject({ end: 'bad-signature' });
  // A page of one's own keeps to its cookie.
  const plain = await openChat(baseContext(), new Headers(), key);
  expect(plain).toMatchObject({ token: null, cookie: expect.stringContaining('HttpOnly') });
});

test('whoever has paid goes back to the conversation with the link, and to no chat in a browser that has not got it', async () => {
  const chat = await makeChat();
  const { key } = chat.channel;
  const cookieOf = (setCookie: string | null) => new Headers({ cookie: setCookie?.split(';')[0] ?? '' });
  const visitor = async () => {
    const { visitorId, cookie } = await openChat(baseContext(), new Headers(), key);
    const { conversationId } = await chat.says('Hello', { visitor: visitorId });
    return { conversationId, headers: cookieOf(cookie) };
  };
  const [payer, other] = [await visitor(), await visitor()];
  const link = { paymentId: 'pay_1', orderId: 'ord_1', url: '/pay/pay_1', amountMinor: 100, currency: 'EUR' };
  await sendMessage(chat.job, {
    conversationId: payer.conversationId,
    author: 'ASSISTANT',
    text: 'Please pay',
    cards: [{ kind: 'payment', ...link, test: true }],
  });
  const site = env().X8_URL;
  const paid = { id: 'pay_1', status: 'PAID', returnUrl: `${site}/chat/${key}` } as const;
  expect(wayBack(paid)).toBe(`/api/chat/${key}/back/pay_1`);
  const back = (headers: Headers) => backTo(baseContext(), headers, { key, paymentId: 'pay_1' });
  expect(await back(payer.headers)).toBe(`/chat/${key}`);
  // The payer's chat stands in a frame on another site: here nobody is known, or somebody else.
  expect(await back(new Headers())).toBe('/pay/pay_1?away');
  expect(await back(other.headers)).toBe('/pay/pay_1?away');
  expect(wayBack({ ...paid, returnUrl: 'https://t.me/shop_bot' })).toBe('https://t.me/shop_bot');
  expect(wayBack({ ...paid, returnUrl: `${site}/paid` })).toBe(`${site}/paid`);
  expect(wayBack({ ...paid, status: 'PENDING', returnUrl: `${site}/paid` })).toBe('/pay/pay_1?away');
});
