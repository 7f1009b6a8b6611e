import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.hoisted(() => {
  process.env.X8_TRUSTED_HOSTS = '127.0.0.1';
});

import type { ChannelAccount, OutgoingPart, Recipient } from '@/lib/channels';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { linkedWaha } from '@/tests/factories/waha-linking';
import { wahaChannel } from './waha-channel';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds));
let waha: WahaDouble;
beforeEach(async () => {
  waha = await wahaDouble({ attempts: 1 });
});
afterEach(() => waha.close());

describe('sending', () => {
  const to = (more: Partial<Recipient> = {}): Recipient => ({
    externalContactId: '79161234567',
    answering: {
      externalMessageId: '3EB0',
      sentAt: at(0),
      replyData: { messageId: 'false_79161234567@c.us_3EB0' },
    },
    conversationId: 'cnv_1',
    subject: null,
    companyName: 'Flowers',
    language: 'ru',
    byHuman: false,
    windowOver: false,
    ...more,
  });
  const text = (words = 'Здравствуйте!'): OutgoingPart => ({
    key: 'msg_1:0',
    kind: 'text',
    text: words,
    buttons: [],
  });
  const file = (kind: 'image' | 'file' | 'voice', contentType: string): OutgoingPart => ({
    key: 'msg_1:1',
    kind,
    name: 'rose.bin',
    contentType,
    bytes: Buffer.from('bytes of a rose'),
    caption: kind === 'voice' ? '' : 'A rose',
  });
  const send = async (part: OutgoingPart, more: Partial<Recipient> = {}, trusted = true) =>
    wahaChannel.send(await linkedWaha(waha, {}, trusted), to(more), part);

  test('hands a text over and tells the number the receipts will name', async () => {
    const { externalId } = await send(text());
    expect(waha.customer('79161234567').inbox).toMatchObject([
      { id: externalId, kind: 'text', text: 'Здравствуйте!' },
    ]);
  });

  test('hands pictures, files and voice notes over with all their bytes', async () => {
    const account = await linkedWaha(waha);
    const parts = [file('image', 'image/jpeg'), file('file', 'application/pdf'), file('voice', 'audio/ogg')];
    for (const part of parts) await wahaChannel.send(account, to(), part);
    const got = waha.customer('79161234567').inbox;
    expect(got.map(({ kind, text: caption, file: sent }) => [kind, caption, sent?.mimetype])).toEqual([
      ['image', 'A rose', 'image/jpeg'],
      ['file', 'A rose', 'application/pdf'],
      ['voice', '', 'audio/ogg'],
    ]);
    for (const { file: sent } of got) expect(sent?.bytes.toString()).toBe('bytes of a rose');
  });

  test('a hidden id is written to as such', async () => {
    const anna = waha.customer('79161234567', { lid: '777' });
    await send(text(), { externalContactId: 'lid:777' });
    expect(anna.inbox).toHaveLength(1);
    expect(waha.requests.at(-1)?.body).toMatchObject({ chatId: '777@lid' });
  });

  test('whoever never wrote is asked for first: a number that is not on WhatsApp is said at once', async () => {
    const account = await linkedWaha(waha);
    const stranger = wahaChannel.send(account, to({ answering: null }), text());
    await expect(stranger).rejects.toMatchObject({ code: 'invalid', key: 'contact-unknown' });
    waha.customer('79161234567');
    await wahaChannel.send(account, to({ answering: null }), text());
    expect(waha.customer('79161234567').inbox).toHaveLength(1);
  });

  test('an address given by an owner goes through the guard and works the same', async () => {
    expect((await send(text(), {}, false)).externalId).toBeTruthy();
  });

  test.each([
    ['is too busy', { status: 429 }, 'limit', 'channel-too-fast'],
    ['has another key', { status: 401 }, 'unauthenticated', 'channel-access-lost'],
    [
      'forgot the session',
      { status: 404, body: { message: 'Session not found' } },
      'unavailable',
      'channel-unreachable',
    ],
    [
      'has a session that is not ready',
      { status: 422, body: { error: 'Session status is not as expected', status: 'STARTING' } },
      'unavailable',
      'channel-unreachable',
    ],
    ['is being started', { status: 503 }, 'unavailable', 'channel-unreachable'],
    [
      'fails half-way',
      { status: 500, body: { exception: { message: 'timeout' } } },
      'conflict',
      'delivery-uncertain',
    ],
    ['is cut off by its gateway', { status: 504 }, 'conflict', 'delivery-uncertain'],
    ['loses its answer', 'answer-lost', 'conflict', 'delivery-uncertain'],
    ['refuses the message', { status: 400, body: { message: 'bad file' } }, 'invalid', 'channel-refused'],
    [
      'knows no such number',
      { status: 500, body: { message: 'no LID found for 79161234567@c.us from server' } },
      'invalid',
      'contact-unknown',
    ],
    [
      'may not begin chats',
      { status: 500, body: { exception: { message: '2 UNKNOWN: server returned error 463' } } },
      'invalid',
      'channel-refused',
    ],
  ] as const)('the server %s', async (_, mishap, code, key) => {
    for (const trusted of [true, false]) {
      const account = await linkedWaha(waha, {}, trusted);
      waha.mishaps.push(mishap);
      await expect(wahaChannel.send(account, to(), text())).rejects.toMatchObject({ code, key });
      waha.sessions.clear();
    }
  });

  test.each([true, false])('nobody at the address: surely not sent (trusted: %s)', async (trusted) => {
    const account = await linkedWaha(waha, {}, trusted);
    await waha.close();
    const refused = wahaChannel.send(account, to(), text());
    await expect(refused).rejects.toMatchObject({ code: 'unavailable', key: 'channel-unreachable' });
    waha = await wahaDouble();
  });

  test('templates and ids of other channels are refused before anything is asked', async () => {
    const account = await linkedWaha(waha);
    const asked = waha.requests.length;
    const template: OutgoingPart = { key: 'k', kind: 'template', name: 't', language: 'ru', values: [] };
    await expect(wahaChannel.send(account, to(), template)).rejects.toMatchObject({
      key: 'templates-not-here',
    });
    const foreign = wahaChannel.send(account, to({ externalContactId: 'anna@example.com' }), text());
    await expect(foreign).rejects.toMatchObject({ key: 'contact-unknown' });
    expect(waha.requests).toHaveLength(asked);
  });

  test('marks as read by the server’s own number, and shows typing', async () => {
    const account = await linkedWaha(waha);
    await wahaChannel.markRead?.(account, to());
    await wahaChannel.showTyping?.(account, to());
    expect(waha.requests.slice(-2)).toMatchObject([
      {
        path: '/api/sendSeen',
        body: { chatId: '79161234567@c.us', messageIds: ['false_79161234567@c.us_3EB0'] },
      },
      { path: '/api/startTyping', body: { chatId: '79161234567@c.us' } },
    ]);
  });
});

describe('files', () => {
  const photo = Buffer.from('bytes of a photo');
  const kept = async (account: ChannelAccount) => {
    await waha.customer('79161234567').sendsPhoto(photo);
    const { body = '' } = waha.courier.delivered.at(-1) ?? {};
    const [item] = await wahaChannel.decode(body, account.channel);
    const [attachment] = item?.kind === 'message' ? item.attachments : [];
    return attachment && 'ref' in attachment ? attachment.ref : '';
  };

  test('come with the key from the server, also where it calls itself localhost', async () => {
    const account = await linkedWaha(waha);
    const ref = await kept(account);
    const { pathname } = new URL(ref);
    for (const address of [ref, `http://localhost:3000${pathname}`]) {
      const { bytes, contentType } = (await wahaChannel.fetchFile?.(account, address)) ?? {};
      expect([Buffer.from(bytes ?? []).toString(), contentType]).toEqual([photo.toString(), 'image/jpeg']);
    }
  });

  test('the key goes to nobody else', async () => {
    const seen: Array<string | undefined> = [];
    const thief = createServer((incoming, response) => {
      seen.push(incoming.headers['x-api-key'] as string | undefined);
      response.end('loot');
    });
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
    const { port } = thief.address() as AddressInfo;
    await wahaChannel.fetchFile?.(await linkedWaha(waha), `http://127.0.0.1:${port}/loot.jpg`);
    expect(seen).toEqual([undefined]);
    thief.close();
  });

  test.each([
    ['that are gone', (ref: string) => `${ref}x`, 'file-gone'],
    ['the server never kept', () => 'missing:false_1@c.us_3EB0', 'file-gone'],
    ['inside the house', () => 'http://169.254.169.254/latest/meta-data', 'address-refused'],
    ['of another kind', () => 'file:///etc/passwd', 'file-gone'],
  ])('%s are refused', async (_, change, key) => {
    const account = await linkedWaha(waha);
    const refused = wahaChannel.fetchFile?.(account, change(await kept(account)));
    await expect(refused).rejects.toMatchObject({ key });
  });
});
