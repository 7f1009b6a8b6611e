import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelAccount, OutgoingPart, PartButton, Recipient } from '@/lib/channels';
import { cloudAccount } from '@/tests/factories/cloud-account';
import { whatsappCloudChannel } from './whatsapp-cloud-channel';

const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'));
afterAll(cloud.close);

const phone = '79161234567';
let account: ChannelAccount;
beforeEach(() => {
  account = cloudAccount(cloud);
  cloud.subscribed = true;
  cloud.quality = 'GREEN';
});

const to = (more: Partial<Recipient> = {}): Recipient => ({
  externalContactId: phone,
  answering: { externalMessageId: 'wamid.question', sentAt: new Date(0), replyData: null },
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Flowers',
  language: 'ru',
  byHuman: false,
  windowOver: false,
  ...more,
});
const text = (words = 'Здравствуйте!', buttons: readonly PartButton[] = []): OutgoingPart => ({
  key: 'msg_1:0',
  kind: 'text',
  text: words,
  buttons,
});
const send = (part: OutgoingPart, more: Partial<Recipient> = {}) =>
  whatsappCloudChannel.send(account, to(more), part);
const newest = () => cloud.customer(phone).inbox.at(-1);
const reply = (label: string, says = label): PartButton => ({ kind: 'reply', label, text: says });

describe('sending', () => {
  test('a text, with its part’s name for Meta to repeat', async () => {
    const { externalId } = await send(text());
    expect(newest()).toMatchObject({
      id: externalId,
      message: {
        to: phone,
        type: 'text',
        text: { body: 'Здравствуйте!', preview_url: true },
        biz_opaque_callback_data: 'msg_1:0',
      },
    });
  });

  test('up to three answers stand under the text, and a tap says their words', async () => {
    await send(text('Which?', [reply('Roses', 'I take roses'), reply('Tulips'), reply('Peonies')]));
    const { message } = newest() ?? {};
    expect(message).toMatchObject({
      type: 'interactive',
      interactive: { type: 'button', body: { text: 'Which?' } },
    });
    await cloud.customer(phone).taps('Roses');
    const [item] = await whatsappCloudChannel.decode(cloud.deliveries.at(-1)?.body ?? '', account.channel);
    expect(item).toMatchObject({ kind: 'message', text: 'I take roses' });
  });

  test.each([
    ['four answers', ['a', 'b', 'c', 'd']],
    ['a label longer than a button', ['Большой букет из роз!!', 'Нет']],
  ])('%s open as a list', async (_, labels) => {
    await send(
      text(
        'Which?',
        labels.map((label) => reply(label)),
      ),
    );
    expect(newest()?.message).toMatchObject({ interactive: { type: 'list', action: { button: 'Выбрать' } } });
    const interactive = newest()?.message as {
      interactive?: { action?: { sections?: Array<{ rows: unknown[] }> } };
    };
    expect(interactive.interactive?.action?.sections?.[0]?.rows).toHaveLength(labels.length);
  });

  test('a link alone is a button; beside answers it is in the text', async () => {
    const link: PartButton = {
      kind: 'link',
      label: 'Оплатить 1 234,56 рублей сейчас',
      url: 'https://pay.example/1',
    };
    await send(text('Pay here', [link]));
    expect(newest()?.message).toMatchObject({
      interactive: {
        type: 'cta_url',
        action: { parameters: { display_text: 'Оплатить 1 234,56 р…', url: link.url } },
      },
    });
    await send(text('Pay here', [link, reply('Later')]));
    expect(newest()?.message).toMatchObject({
      interactive: { type: 'button', body: { text: expect.stringContaining(link.url) } },
    });
  });

  test('a text too long to stand beside buttons names the answers itself', async () => {
    const words = 'x'.repeat(1_500);
    await send(text(words, [reply('Yes'), reply('No')]));
    expect(newest()?.message).toMatchObject({ type: 'text', text: { body: `${words}\n• Yes\n• No` } });
  });

  test('equal answers stand once: Meta refuses twins', async () => {
    await send(text('Which?', [reply('Yes'), reply('Yes')]));
    const interactive = newest()?.message as { interactive?: { action?: { buttons?: unknown[] } } };
    expect(interactive.interactive?.action?.buttons).toHaveLength(1);
  });

  test.each([
    ['image', 'image/jpeg', { type: 'image', image: { caption: 'A rose' } }],
    ['file', 'application/pdf', { type: 'document', document: { filename: 'rose.bin', caption: 'A rose' } }],
    ['voice', 'audio/ogg; codecs=opus', { type: 'audio', audio: { voice: true } }],
  ] as const)('%s is stored at Meta, then sent with all its bytes', async (kind, contentType, message) => {
    const bytes = Buffer.from('bytes of a rose');
    await send({
      key: 'k',
      kind,
      name: 'rose.bin',
      contentType,
      bytes,
      caption: kind === 'voice' ? '' : 'A rose',
    });
    expect(newest()?.message).toMatchObject(message);
    expect(newest()?.bytes?.toString()).toBe('bytes of a rose');
  });

  test('after the window a template goes, and nothing else', async () => {
    const asked = cloud.requests.length;
    await expect(send(text(), { windowOver: true })).rejects.toMatchObject({
      code: 'invalid',
      key: 'window-over',
    });
    expect(cloud.requests).toHaveLength(asked);
    const template: OutgoingPart = {
      key: 'k',
      kind: 'template',
      name: 'hello',
      language: 'ru',
      values: ['Anna'],
    };
    await send(template, { windowOver: true });
    expect(newest()?.message).toMatchObject({
      template: {
        name: 'hello',
        language: { code: 'ru', policy: 'deterministic' },
        components: [{ type: 'body', parameters: [{ type: 'text', text: 'Anna' }] }],
      },
    });
  });

  test('somebody who hides the phone is written to by the hidden id', async () => {
    await send(text(), { externalContactId: 'user:RU.1349' });
    expect(cloud.customer('RU.1349').inbox.at(-1)?.message).toMatchObject({ recipient: 'RU.1349' });
  });

  test.each([
    ['131047', { code: 131047 }, 'invalid', 'window-over'],
    ['131026', { code: 131026 }, 'invalid', 'contact-unknown'],
    ['131050', { code: 131050 }, 'forbidden', 'contact-blocked'],
    ['130429', { code: 130429, status: 429 }, 'limit', 'channel-too-fast'],
    ['131056', { code: 131056 }, 'limit', 'channel-too-fast'],
    ['80007', { code: 80007 }, 'limit', 'channel-too-fast'],
    ['190', { code: 190, status: 401 }, 'unauthenticated', 'channel-access-lost'],
    ['10', { code: 10, status: 403 }, 'unauthenticated', 'channel-access-lost'],
    ['0', { code: 0, status: 401 }, 'unauthenticated', 'channel-access-lost'],
    ['131051', { code: 131051 }, 'invalid', 'channel-refused'],
    ['132001', { code: 132001, status: 404 }, 'invalid', 'channel-refused'],
    ['131000', { code: 131000, status: 500 }, 'unavailable', 'channel-unreachable'],
    ['503', { status: 503 }, 'unavailable', 'channel-unreachable'],
    ['no answer', 'answer-lost', 'conflict', 'delivery-uncertain'],
  ] as const)('%s', async (_, mishap, code, key) => {
    cloud.mishaps.push(mishap);
    await expect(send(text())).rejects.toMatchObject({ code, key });
  });

  test('the pair limit asks for six seconds', async () => {
    cloud.mishaps.push({ code: 131056 });
    await expect(send(text())).rejects.toMatchObject({ retryAfter: 6 });
  });

  test('an id of another channel is refused before anything is asked', async () => {
    const asked = cloud.requests.length;
    await expect(send(text(), { externalContactId: 'lid:777' })).rejects.toMatchObject({
      key: 'contact-unknown',
    });
    expect(cloud.requests).toHaveLength(asked);
  });

  test('reading marks the customer’s message, and shows typing with it', async () => {
    await whatsappCloudChannel.markRead?.(account, to());
    expect(cloud.requests.at(-1)?.body).toMatchObject({
      status: 'read',
      message_id: 'wamid.question',
      typing_indicator: { type: 'text' },
    });
  });
});

describe('files', () => {
  test('come by their id, with the token', async () => {
    await cloud.customer(phone).sendsPhoto(Buffer.from('bytes of a photo'));
    const [item] = await whatsappCloudChannel.decode(cloud.deliveries.at(-1)?.body ?? '', account.channel);
    const [attachment] = item?.kind === 'message' ? item.attachments : [];
    const ref = attachment && 'ref' in attachment ? attachment.ref : '';
    const { bytes, contentType } = (await whatsappCloudChannel.fetchFile?.(account, ref)) ?? {};
    expect([Buffer.from(bytes ?? []).toString(), contentType]).toEqual(['bytes of a photo', 'image/jpeg']);
  });

  test.each(['missing:wamid.1', '../me', '100/x'])('%s is not asked for', async (ref) => {
    const asked = cloud.requests.length;
    await expect(whatsappCloudChannel.fetchFile?.(account, ref)).rejects.toMatchObject({ key: 'file-gone' });
    expect(cloud.requests).toHaveLength(asked);
  });

  test('the token goes to Meta and to nobody else', async () => {
    const seen: unknown[] = [];
    const thief = createServer((incoming, response) => {
      seen.push(incoming.headers.authorization);
      response.end();
    });
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
    const { port } = thief.address() as AddressInfo;
    await cloud.customer(phone).sendsPhoto(Buffer.from('x'));
    const { url } = cloud;
    // Meta's answer names another address than Meta's.
    cloud.url = `http://127.0.0.1:${port}`;
    const ref = /"id":"(\d{16})"/.exec(cloud.deliveries.at(-1)?.body ?? '')?.[1] ?? '';
    const refused = whatsappCloudChannel.fetchFile?.(account, ref);
    await expect(refused).rejects.toMatchObject({ code: 'invalid', key: 'address-refused' });
    cloud.url = url;
    expect(seen).toEqual([]);
    thief.close();
  });
});
