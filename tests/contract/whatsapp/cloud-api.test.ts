import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OutgoingPart, PartButton, Recipient } from '@/lib/channels';
import { decodeCloud } from '@/lib/channels/adapters/whatsapp-cloud/decode-cloud';
import { splitCloudDelivery } from '@/lib/channels/adapters/whatsapp-cloud/split-cloud-delivery';
import { whatsappCloudChannel } from '@/lib/channels/adapters/whatsapp-cloud/whatsapp-cloud-channel';
import { OpenapiPaths } from '@/tests/contract/support/openapi-paths';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { cloudAccount } from '@/tests/factories/cloud-account';

const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'));
afterAll(cloud.close);

const description = publishedContract('meta/whatsapp-cloud.openapi.trimmed.json');
const samples = publishedContract('meta/whatsapp-webhook-samples.json') as Record<string, object> | null;
const vector = publishedContract('meta/x-hub-signature-vector.json') as Record<string, string> | null;
if (!description || !samples || !vector) {
  process.stdout.write(
    "Meta's published contract is not beside the checkout (../shared/contracts): its tests are skipped.\n",
  );
}

describe.skipIf(description === null)('what we ask the Cloud API, and what our double answers', () => {
  // A message is "all of" a base and a part that allows nothing of the base: taken literally, no message would fit.
  let contract: OpenapiPaths;
  const asked: Array<{ method: string; path: string; body: unknown; status: number; answer: unknown }> = [];

  /** Everything the adapter ever asks, seen from between it and the double. */
  beforeAll(async () => {
    contract = new OpenapiPaths(description, ['additionalProperties']);
    const real = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await real(input, init);
      const url = String(input);
      if (url.startsWith(`${cloud.url}/v`)) {
        const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
        const answer = await response.clone().json();
        asked.push({
          method: init?.method ?? 'GET',
          path: url.slice(cloud.url.length),
          body,
          status: response.status,
          answer,
        });
      }
      return response;
    };
    const account = cloudAccount(cloud);
    await whatsappCloudChannel.connect({
      input: {
        phoneNumberId: cloud.phoneNumberId,
        businessAccountId: cloud.businessAccountId,
        accessToken: cloud.accessToken,
        appSecret: cloud.appSecret,
      },
      channelId: 'chn_1',
      webhookUrl: account.webhookUrl,
      webhookSecret: 'secret',
      company: { name: 'Flowers', language: 'en' },
      host: null,
      login: null,
      previous: null,
    });
    const to: Recipient = {
      externalContactId: '79161234567',
      answering: { externalMessageId: 'wamid.1', sentAt: new Date(0), replyData: null },
      conversationId: 'cnv_1',
      subject: null,
      companyName: 'Flowers',
      language: 'en',
      byHuman: false,
      windowOver: false,
    };
    const reply = (label: string): PartButton => ({ kind: 'reply', label, text: label });
    const text = (buttons: readonly PartButton[]): OutgoingPart => ({
      key: 'k',
      kind: 'text',
      text: 'Which?',
      buttons,
    });
    const file = { key: 'k', name: 'rose.bin', bytes: Buffer.from('rose'), caption: 'A rose' };
    for (const part of [
      text([]),
      text(['a', 'b', 'c'].map(reply)),
      text(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(reply)),
      text([{ kind: 'link', label: 'Pay', url: 'https://pay.example/1' }]),
      { ...file, kind: 'image', contentType: 'image/jpeg' } as const,
      { ...file, kind: 'file', contentType: 'application/pdf' } as const,
      { ...file, kind: 'voice', contentType: 'audio/ogg', caption: '' } as const,
      { key: 'k', kind: 'template', name: 'hello', language: 'en', values: ['Anna'] } as const,
    ]) {
      await whatsappCloudChannel.send(account, to, part);
    }
    await whatsappCloudChannel.markRead?.(account, to);
    await cloud.customer('79161234567').sendsPhoto(Buffer.from('x'));
    const [item] = decodeCloud(cloud.deliveries.at(-1)?.body ?? '', account.channel);
    const [attachment] = item?.kind === 'message' ? item.attachments : [];
    await whatsappCloudChannel.fetchFile?.(account, attachment && 'ref' in attachment ? attachment.ref : '');
    await whatsappCloudChannel.check(account, new Date());
    cloud.mishaps.push({ code: 131047 });
    await whatsappCloudChannel.send(account, to, text([])).catch(() => null);
    await whatsappCloudChannel.disconnect(account);
    globalThis.fetch = real;
  });

  // Documented elsewhere by Meta, and newer than this description.
  const newer = (body: unknown) => {
    const { status, interactive } = (body ?? {}) as { status?: string; interactive?: { type: string } };
    return status === 'read' || interactive?.type === 'cta_url';
  };

  it('each request is as the description says', () => {
    const wrong = asked
      .filter(({ body }) => !newer(body))
      .flatMap(({ method, path, body }) => (body === undefined ? [] : contract.request(method, path, body)));
    expect(wrong).toEqual([]);
    expect(asked.filter(({ body }) => newer(body))).toHaveLength(2);
  });

  it('the description would refuse a wrong one', () => {
    const path = `/v23.0/${cloud.phoneNumberId}/messages`;
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '1',
      type: 'interactive',
    };
    const buttons = [{ type: 'reply', reply: { id: 'a', title: 'x'.repeat(21) } }];
    const interactive = { type: 'button', body: { text: 'Which?' }, action: { buttons } };
    expect(contract.request('POST', path, { ...message, interactive })).not.toEqual([]);
  });

  it('each answer of the double is as the description says', () => {
    // The description knows what a message is answered with, not what marking one as read is.
    const right = asked.filter(({ status, body }) => status < 400 && !newer(body));
    const wrong = right.flatMap(({ method, path, status, answer }) =>
      contract.answer(method, path, status, answer),
    );
    expect(wrong).toEqual([]);
    expect(right.length).toBeGreaterThan(12);
  });

  it('a refusal of the double is as the description says', () => {
    const refusals = asked.filter(({ status }) => status >= 400);
    expect(refusals).toHaveLength(1);
    const path = `/v23.0/${cloud.businessAccountId}/subscribed_apps`;
    expect(contract.answer('POST', path, 400, refusals[0]?.answer)).toEqual([]);
  });
});

it.skipIf(vector === null)('the published signature is the one we compute', () => {
  const { app_secret: secret = '', raw_body: body = '', 'X-Hub-Signature-256': expected } = vector ?? {};
  expect(`sha256=${createHmac('sha256', secret).update(Buffer.from(body)).digest('hex')}`).toBe(expected);
});

describe.skipIf(samples === null)('every published event', () => {
  const message = (sentAt: number, more: object) => ({
    kind: 'message',
    externalContactId: '16505551234',
    sentAt: new Date(sentAt * 1_000),
    contact: { name: 'Sheena Nelson', phone: '+16505551234' },
    automatic: false,
    ...more,
  });

  /** By hand: what each means to us. */
  const expected: Readonly<Record<string, readonly object[]>> = {
    'Text Message': [message(1_749_416_383, { text: 'Does it come in another color?', attachments: [] })],
    'Text Message with Context (Product Inquiry)': [
      message(1_750_016_800, { text: 'Is this still available?' }),
    ],
    'Text Message from Click to WhatsApp Ad': [
      message(1_750_275_992, {
        text: 'Hello! Can I get more info on this?',
        source: {
          kind: 'ad',
          id: '120226305854810726',
          title: 'Chat with us',
          url: 'https://fb.me/3cr4Wqqkv',
          clickId:
            'Aff-n8ZTODiE79d22KtAwQKj9e_mIEOOj27vDVwFjN80dp4_0NiNhEgpGo0AHemvuSoifXaytfTzcchptiErTKCqTrJ5nW1h7IHYeYymGb5K5J5iTROpBhWAGaIAeUzHL50',
        },
      }),
    ],
    'Reaction Message': [
      {
        kind: 'reaction',
        externalMessageId: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI0RTJEOTc2ODVERUY5RDlGNkYA',
        emoji: '👍',
        by: 'CUSTOMER',
        at: new Date(1_749_419_544_000),
      },
    ],
    'Image Message': [
      message(1_744_344_496, {
        text: 'Taj Mahal',
        attachments: [{ kind: 'image', ref: '1003383421387256', contentType: 'image/jpeg' }],
      }),
    ],
    'Location Message': [
      message(1_744_344_496, {
        text: '',
        attachments: [
          {
            kind: 'place',
            latitude: 37.44221496582,
            longitude: -122.16165924072,
            title: 'Philz Coffee, 101 Forest Ave, Palo Alto, CA 94301',
          },
        ],
      }),
    ],
    'Contact Sharing Message': [
      message(1_744_344_496, {
        text: '',
        attachments: [{ kind: 'contact', name: 'Lucía Gómez', phone: '+19835552319' }],
      }),
    ],
    'Unsupported Message': [
      message(1_750_090_702, {
        text: '',
        attachments: [
          { kind: 'file', ref: 'missing:wamid.HBgLMTQyMDU1NTA3NDkVAgASGBI5N0MwRjg0RTVBNUI1RDA2OTkA' },
        ],
      }),
    ],
    'Button Message': [message(1_750_091_045, { text: 'Unsubscribe' })],
    'Interactive List Reply Message': [message(1_749_854_575, { text: 'Priority Mail Express' })],
    'Interactive Button Reply Message': [message(1_750_025_136, { text: 'Cancel' })],
    'Order Message': [],
    'System Message': [
      {
        kind: 'message',
        externalContactId: '12195555358',
        otherContactIds: ['16505551234'],
        text: 'User Sheena Nelson changed from 16505551234 to 12195555358',
        automatic: true,
      },
    ],
    'Group Create Message': [],
    'Group Settings Update': [],
    'Group Remove Participants': [],
  };

  it('is in the table, and none is left out', () => {
    expect(Object.keys(samples ?? {}).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))('%s is decoded as expected, whole and taken apart', (name, items) => {
    const raw = JSON.stringify(samples?.[name]);
    const decoded = decodeCloud(raw, { settings: {} });
    expect(decoded).toMatchObject(items);
    expect(decoded).toHaveLength(items.length);
    const apart = splitCloudDelivery(raw).flatMap(({ body }) => decodeCloud(body, { settings: {} }));
    expect(apart).toEqual(decoded);
  });
});
