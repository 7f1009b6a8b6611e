import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InboundItem, OutgoingPart, Recipient } from '@/lib/channels';
import { wahaChannel } from '@/lib/channels/adapters/waha/waha-channel';
import { OpenapiPaths } from '@/tests/contract/support/openapi-paths';
import { componentValidator, publishedContract } from '@/tests/contract/support/published-contract';
import { type WahaDouble, wahaDouble } from '@/tests/doubles/waha/waha-double';
import { channelRow } from '@/tests/factories/make-account';
import { linkedWaha } from '@/tests/factories/waha-linking';

const description = publishedContract('waha/openapi.patched.json');
const samples = publishedContract('waha/webhook-samples.json') as { samples: Array<{ body: Sample }> } | null;
const vector = publishedContract('waha/hmac-vector.json') as Record<string, string> | null;
if (!description || !samples || !vector) {
  process.stdout.write(
    "WAHA's published contract is not beside the checkout (../shared/contracts): its tests are skipped.\n",
  );
}

interface Sample {
  readonly event: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

const to: Recipient = {
  externalContactId: '79161234567',
  answering: {
    externalMessageId: '3EB0',
    sentAt: new Date(0),
    replyData: { messageId: 'false_79161234567@c.us_3EB0' },
  },
  conversationId: 'cnv_1',
  subject: null,
  companyName: 'Flowers',
  language: 'en',
  byHuman: false,
  windowOver: false,
};
const file = (kind: 'image' | 'file' | 'voice', contentType: string): OutgoingPart => ({
  key: 'k',
  kind,
  name: 'rose.bin',
  contentType,
  bytes: Buffer.from('rose'),
  caption: kind === 'voice' ? '' : 'A rose',
});

describe.skipIf(description === null)('what we ask of a WAHA server, and what our double answers', () => {
  let waha: WahaDouble;
  const asked: Array<{ method: string; path: string; body: unknown; status: number; answer: unknown }> = [];

  /** Everything the adapter ever asks, seen from between it and the double. */
  beforeAll(async () => {
    waha = await wahaDouble({ attempts: 1 });
    const real = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await real(input, init);
      const url = String(input);
      if (url.startsWith(waha.url)) {
        const text = await response.clone().text();
        const json = response.headers.get('content-type')?.includes('json') && text !== '';
        const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
        const { status } = response;
        const path = url.slice(waha.url.length);
        asked.push({
          method: init?.method ?? 'GET',
          path,
          body,
          status,
          answer: json ? JSON.parse(text) : undefined,
        });
      }
      return response;
    };
    const account = await linkedWaha(waha);
    waha.session('x8_chn_1').status = 'SCAN_QR_CODE';
    await wahaChannel.readLink?.(account);
    waha.session('x8_chn_1').status = 'WORKING';
    for (const part of [
      { key: 'k', kind: 'text', text: 'Hello', buttons: [] } as const,
      file('image', 'image/jpeg'),
      file('file', 'application/pdf'),
      file('voice', 'audio/ogg'),
    ]) {
      await wahaChannel.send(account, to, part);
    }
    await wahaChannel.send(
      account,
      { ...to, answering: null },
      { key: 'k', kind: 'text', text: 'Hi', buttons: [] },
    );
    await wahaChannel.markRead?.(account, to);
    await wahaChannel.showTyping?.(account, to);
    await wahaChannel.check(account, new Date());
    waha.session('x8_chn_1').config = {};
    await wahaChannel.refresh?.(account, new Date());
    for (const status of ['STOPPED', 'FAILED'] as const) {
      waha.session('x8_chn_1').status = status;
      await wahaChannel.refresh?.(account, new Date());
    }
    await wahaChannel.disconnect(account);
    globalThis.fetch = real;
  });
  afterAll(() => waha.close());

  it('covers every call the pipe can make, except the code that is typed', () => {
    const paths = new Set(asked.map(({ method, path }) => `${method} ${path.split('?')[0]}`));
    expect([...paths].sort()).toEqual([
      'DELETE /api/sessions/x8_chn_1',
      'GET /api/contacts/check-exists',
      'GET /api/sessions/x8_chn_1',
      'GET /api/x8_chn_1/auth/qr',
      'POST /api/sendFile',
      'POST /api/sendImage',
      'POST /api/sendSeen',
      'POST /api/sendText',
      'POST /api/sendVoice',
      'POST /api/sessions',
      'POST /api/sessions/x8_chn_1/logout',
      'POST /api/sessions/x8_chn_1/restart',
      'POST /api/sessions/x8_chn_1/start',
      'POST /api/startTyping',
      'PUT /api/sessions/x8_chn_1',
    ]);
  });

  // The description calls two strings of a voice file objects.
  const known = /^POST \/api\/sendVoice in\/file/;
  // Absent things are null in life, and strings in the description.
  const nulls = /must be (?:string|object|array|number)$/;

  it('each request is as the description says, with everything it requires', () => {
    const contract = new OpenapiPaths(description, []);
    const wrong = asked.flatMap(({ method, path, body }) => contract.request(method, path, body));
    expect(wrong.filter((sentence) => !known.test(sentence))).toEqual([]);
  });

  it('each answer of the double is as the description says', () => {
    const contract = new OpenapiPaths(description);
    const right = asked.filter(({ status }) => status < 400);
    const wrong = right.flatMap(({ method, path, status, answer }) =>
      contract.answer(method, path, status, answer),
    );
    expect(wrong.filter((sentence) => !nulls.test(sentence))).toEqual([]);
  });

  it('each event of the double is as the description says', async () => {
    const components: Readonly<Record<string, string>> = {
      'session.status': 'WAHAWebhookSessionStatus',
      message: 'WAHAWebhookMessage',
      'message.any': 'WAHAWebhookMessageAny',
      'message.ack': 'WAHAWebhookMessageAck',
      'message.reaction': 'WAHAWebhookMessageReaction',
      'message.edited': 'WAHAWebhookMessageEdited',
      'message.revoked': 'WAHAWebhookMessageRevoked',
    };
    const fresh = await wahaDouble({ attempts: 1 });
    await linkedWaha(fresh);
    const anna = fresh.customer('79161234567', { lid: '777', name: 'Anna' });
    const id = await anna.says('Hello');
    await anna.sendsPhoto(Buffer.from('x'));
    await anna.sendsPlace(55.75, 37.61, 'Red Square');
    await anna.sharesContact('Ivan', '79167654321');
    await anna.reacts(id, '👍');
    await anna.edits(id, 'Hello!');
    await anna.takesBack(id);
    await anna.hearsFromPhone('Hi');
    await anna.acknowledge(fresh.session('x8_chn_1'), id, 3, 'READ');
    const events = fresh.courier.delivered.map(({ body }) => JSON.parse(body));
    expect(new Set(events.map(({ event }) => event)).size).toBe(6);
    for (const event of events) {
      const validate = componentValidator(description, components[event.event] ?? '');
      validate(event);
      const wrong = (validate.errors ?? []).filter(
        ({ message = '', keyword }) => keyword !== 'required' && !nulls.test(message),
      );
      expect(wrong, event.event).toEqual([]);
    }
    await fresh.close();
  });
});

it.skipIf(vector === null)('the published signature is the one we compute', () => {
  const { key = '', body = '', 'X-Webhook-Hmac': expected } = vector ?? {};
  expect(createHmac('sha512', key).update(Buffer.from(body)).digest('hex')).toBe(expected);
});

describe.skipIf(samples === null)('every published event', () => {
  const at = (ms: number) => new Date(ms);
  const said = (more: Partial<Extract<InboundItem, { kind: 'message' }>>): object => ({
    kind: 'message',
    externalContactId: '11111111111',
    otherContactIds: [],
    externalMessageId: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    sentAt: at(1_667_561_485_000),
    contact: { phone: '+11111111111' },
    automatic: false,
    ...more,
  });
  const file = (kind: string, extension: string, contentType: string, more: object = {}) => ({
    kind,
    ref: `http://localhost:3000/api/files/true_11111111111@c.us_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.${extension}`,
    contentType,
    ...more,
  });
  const echo = { kind: 'echo', externalContactId: '11111111111', text: 'Hi there!' };
  const session = (state: string) => [{ kind: 'account', state: { session: state } }];
  const working = [
    {
      kind: 'account',
      status: 'CONNECTED',
      state: { me: { phone: '+7911111' }, publicUrl: 'https://wa.me/7911111' },
    },
  ];

  /** By hand, in the order of the file: what each means to us. */
  const expected: ReadonlyArray<readonly [event: string, items: readonly object[]]> = [
    ['message', []],
    ['message', []],
    ['session.status', working],
    ['session.status', session('PASSKEY_REQUIRED')],
    ['session.status', session('PASSKEY_CONFIRMATION_REQUIRED')],
    ['message', [echo]],
    [
      'message.reaction',
      [
        {
          kind: 'reaction',
          externalMessageId: '1'.repeat(32),
          emoji: '🙏',
          by: 'CUSTOMER',
          at: at(1_710_481_111_853),
        },
      ],
    ],
    [
      'message.ack',
      [{ kind: 'receipt', status: 'READ', externalMessageIds: ['4CC5EDD64BC22EBA6D639F2AF571346C'] }],
    ],
    ['message.ack', []],
    ['message.waiting', []],
    ['poll.vote', []],
    ['poll.vote.failed', []],
    ['label.upsert', []],
    ['label.deleted', []],
    ['label.chat.deleted', []],
    ['engine.event', []],
    ['state.change', []],
    ['message', [said({ text: 'Yes!', attachments: [] })]],
    ['message', [echo]],
    ['message.any', []],
    ['message.ack', []],
    ['message.revoked', [{ kind: 'deletion', externalMessageId: 'some-id-here' }]],
    [
      'message',
      [
        said({
          text: 'Check this out (caption for the media)!',
          attachments: [file('image', 'jpg', 'image/jpeg')] as never,
        }),
      ],
    ],
    [
      'message',
      [
        said({
          text: '',
          attachments: [file('file', 'pdf', 'application/pdf', { name: 'some-file.pdf' })] as never,
        }),
      ],
    ],
    ['session.status', session('PASSKEY_REQUIRED')],
    ['session.status', session('PASSKEY_CONFIRMATION_REQUIRED')],
    ['session.status', working],
    ['engine.event', []],
  ];
  const bodies = (samples?.samples ?? []).map(({ body }) => body);

  it('is in the table, and none is left out', () => {
    expect(bodies.map(({ event }) => event)).toEqual(expected.map(([event]) => event));
  });

  it.each(expected.map(([event, items], index) => [index, event, items] as const))(
    '%i: %s is decoded as expected, the same way each time',
    async (index, _, items) => {
      const raw = JSON.stringify(bodies[index]);
      const channel = channelRow('waha', 'whatsapp');
      const decoded = await wahaChannel.decode(raw, channel);
      expect(decoded).toMatchObject(items);
      expect(decoded).toHaveLength(items.length);
      expect(await wahaChannel.decode(raw, channel)).toEqual(decoded);
    },
  );
});
