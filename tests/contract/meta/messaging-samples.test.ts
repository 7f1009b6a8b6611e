import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { appId, furnish, igId, pageId } from '@/tests/doubles/meta/connected';
import { MetaDouble } from '@/tests/doubles/meta/meta-double';
import { at, type Delivery, igsid, psid, readDelivery } from './read-delivery';

const file = publishedContract('meta/messaging-samples.facts.json') as {
  samples: Record<string, Delivery>;
} | null;
const schema = publishedContract('meta/messaging-webhook.facts.schema.json');
if (!file || !schema) {
  process.stdout.write(
    "Meta's sample events are not beside the checkout (../shared/contracts): their tests are skipped.\n",
  );
}

/** What each sample holds, read by hand. */
const expected: Record<string, object[]> = {
  'messenger.message.text': [
    {
      kind: 'message',
      externalContactId: psid,
      externalMessageId: 'm_sampleMid1',
      text: 'Hello',
      sentAt: at,
      attachments: [],
    },
  ],
  'messenger.message.quick_reply': [
    { kind: 'message', externalContactId: psid, externalMessageId: 'm_sampleMid2', text: 'Red', sentAt: at },
  ],
  'messenger.message.image': [
    {
      kind: 'message',
      externalMessageId: 'm_sampleMid3',
      text: '',
      attachments: [{ kind: 'image', ref: 'https://cdn.example.invalid/a.jpg' }],
    },
  ],
  'messenger.message.reply_to': [{ kind: 'message', externalMessageId: 'm_sampleMid4', text: 're' }],
  // Sent by the app the channel goes through: our own message is on its way.
  'messenger.message.echo': [{ kind: 'receipt', status: 'SENT', externalMessageIds: ['m_sampleMid5'], at }],
  'messenger.postback.get_started': [
    {
      kind: 'message',
      externalContactId: psid,
      externalMessageId: 'm_sampleMid6',
      text: 'Get started',
      payload: 'campaign-7',
      source: { kind: 'link', id: 'campaign-7' },
    },
  ],
  'messenger.referral.ad': [
    {
      kind: 'message',
      externalContactId: psid,
      text: '→ Sample ad',
      automatic: true,
      payload: 'campaign-7',
      source: { kind: 'ad', id: '6000000000006', title: 'Sample ad' },
    },
  ],
  'messenger.delivery': [
    {
      kind: 'receipt',
      status: 'DELIVERED',
      externalMessageIds: ['m_sampleMid5'],
      upTo: { externalContactId: psid, at: new Date(1_760_000_000_500) },
      at,
    },
  ],
  'messenger.read': [
    {
      kind: 'receipt',
      status: 'READ',
      externalMessageIds: [],
      upTo: { externalContactId: psid, at: new Date(1_760_000_000_600) },
    },
  ],
  'instagram.message.text': [
    {
      kind: 'message',
      externalContactId: igsid,
      externalMessageId: 'aWdfSampleMid1',
      text: 'price?',
      sentAt: at,
    },
  ],
  'instagram.message.echo': [
    {
      kind: 'echo',
      externalContactId: igsid,
      externalMessageId: 'aWdfSampleMid2',
      text: 'from us',
      sentAt: at,
    },
  ],
  'instagram.message.story_reply': [
    {
      kind: 'message',
      text: 'nice',
      source: { kind: 'story', id: '18000000000000009', url: 'https://cdn.example.invalid/story.jpg' },
    },
  ],
  'instagram.message.story_mention': [
    {
      kind: 'message',
      text: '',
      source: { kind: 'story' },
      attachments: [{ kind: 'image', ref: 'https://cdn.example.invalid/m.jpg' }],
    },
  ],
  'instagram.message.deleted': [{ kind: 'deletion', externalMessageId: 'aWdfSampleMid1', at }],
  'instagram.message.referral_ad': [
    {
      kind: 'message',
      text: 'hi',
      payload: 'campaign-7',
      source: { kind: 'ad', id: '6000000000006', title: 'Sample ad' },
    },
  ],
  'instagram.comment': [
    {
      kind: 'message',
      externalContactId: igsid,
      externalMessageId: 'comment:17900000000000001',
      text: 'how much?',
      sentAt: new Date(1_760_000_000_000),
      contact: { username: 'sample.user' },
      source: { kind: 'comment', id: '17800000000000001' },
      replyData: { commentId: '17900000000000001' },
    },
  ],
};

const events = Object.entries(file?.samples ?? {}).filter(([, sample]) => sample.object !== undefined);

describe.skipIf(file === null)('every sample event', () => {
  it('is in the table', () => {
    expect(events.map(([name]) => name).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(events)('%s is read as it should be', (name, sample) => {
    expect(readDelivery(sample)).toMatchObject(expected[name] ?? []);
  });
});

describe.skipIf(schema === null)('the described webhook', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile((schema ?? {}) as object);

  it.each(events)('allows the sample %s', (_, sample) => {
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true);
  });

  it('allows what our double sends', async () => {
    const meta = new MetaDouble();
    furnish(meta);
    const bodies: unknown[] = [];
    meta.post = async (_, { body }) => {
      bodies.push(JSON.parse(body));
      return new Response(null, { status: 200 });
    };
    meta.world.pages.get(pageId)?.subscriptions.set(appId, ['messages']);
    for (const account of [pageId, igId]) {
      await meta.writes(account, '555000', 'Привет');
      await meta.comments(account, '555000', 'Сколько?');
      await meta.answersByHand(account, '555000', 'От руки');
      await meta.happens(account, '555000', { read: { watermark: 1_760_000_000_000 } });
    }
    expect(bodies).toHaveLength(8);
    for (const body of bodies) expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
  });
});
