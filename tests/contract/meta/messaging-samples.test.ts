import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { facebookChannel } from '@/lib/channels/adapters/facebook/facebook-channel';
import { instagramChannel } from '@/lib/channels/adapters/instagram/instagram-channel';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { channelRow } from '@/tests/factories/make-account';

const file = publishedContract('meta/messaging-samples.facts.json') as {
  samples: Record<string, Sample>;
} | null;
const schema = publishedContract('meta/messaging-webhook.facts.schema.json');
if (!file || !schema) {
  process.stdout.write(
    "Meta's sample events are not beside the checkout (../shared/contracts): their tests are skipped.\n",
  );
}

interface Sample {
  readonly object?: 'page' | 'instagram';
}

const at = new Date(1_760_000_000_001);
const page = '100000000000001';
const instagram = '17841400000000001';
const psid = '200000000000002';
const igsid = '900000000000009';

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

const appId = '300000000000003';
const channels = {
  page: {
    speaker: facebookChannel,
    row: channelRow('facebook', 'facebook', { externalAccount: page, settings: { appId } }),
  },
  instagram: {
    speaker: instagramChannel,
    row: channelRow('instagram', 'instagram', { externalAccount: instagram, settings: { appId } }),
  },
};

function decode(delivery: Sample & object) {
  const { speaker, row } = channels[delivery.object ?? 'page'];
  return speaker.decode(JSON.stringify(delivery), row);
}

const events = Object.entries(file?.samples ?? {}).filter(([, sample]) => sample.object !== undefined);

describe.skipIf(file === null)('every sample event', () => {
  it('is in the table', () => {
    expect(events.map(([name]) => name).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  it.each(events)('%s is read as it should be', (name, sample) => {
    expect(decode(sample)).toMatchObject(expected[name] ?? []);
  });
});

const around = (item: object, object: 'page' | 'instagram' = 'page') => {
  const id = object === 'page' ? page : instagram;
  const contact = object === 'page' ? psid : igsid;
  return {
    object,
    entry: [
      {
        id,
        time: 1_760_000_000_123,
        messaging: [{ sender: { id: contact }, recipient: { id }, timestamp: 1_760_000_000_001, ...item }],
      },
    ],
  } as const;
};
const attached = (...attachments: object[]) => around({ message: { mid: 'm1', attachments } });
const changed = (field: string, value: object, object: 'page' | 'instagram' = 'page') => ({
  object,
  entry: [{ id: object === 'page' ? page : instagram, time: 1_760_000_000, changes: [{ field, value }] }],
});
const pageComment = (change: object = {}) =>
  changed('feed', {
    item: 'comment',
    verb: 'add',
    comment_id: '111_222',
    post_id: `${page}_111`,
    created_time: 1_760_000_000,
    from: { id: '555', name: 'Anna' },
    message: 'How much?',
    ...change,
  });
const url = 'https://cdn.example.invalid/x';

/** What the samples do not show, each read by hand. */
const more: Array<[string, object, object[]]> = [
  [
    'a voice message',
    attached({ type: 'audio', payload: { url } }),
    [{ attachments: [{ kind: 'voice', ref: url }] }],
  ],
  ['a film', attached({ type: 'video', payload: { url } }), [{ attachments: [{ kind: 'video', ref: url }] }]],
  [
    'a file',
    attached({ type: 'file', payload: { url, title: 'a.pdf' } }),
    [{ attachments: [{ kind: 'file', ref: url, name: 'a.pdf' }] }],
  ],
  [
    'a sticker',
    attached({ type: 'sticker', payload: { url, sticker_id: 369 } }),
    [{ attachments: [{ kind: 'sticker', ref: url }] }],
  ],
  [
    'a reel',
    attached({ type: 'ig_reel', payload: { url, title: 'Roses' } }),
    [{ attachments: [{ kind: 'video', ref: url }] }],
  ],
  [
    'a shared post',
    attached({ type: 'share', payload: { url } }),
    [{ attachments: [{ kind: 'image', ref: url }] }],
  ],
  [
    'a shared link',
    attached({ type: 'fallback', title: 'Roses', url: 'https://shop.example/roses', payload: null }),
    [{ text: 'Roses\nhttps://shop.example/roses', attachments: [] }],
  ],
  [
    'a link without anything',
    attached({ type: 'fallback' }),
    [{ text: '', attachments: [{ kind: 'file', ref: 'unsupported' }] }],
  ],
  [
    'a template',
    attached({ type: 'template', payload: { template_type: 'button', text: 'Choose' } }),
    [{ text: 'Choose' }],
  ],
  [
    'a place',
    attached({ type: 'location', title: 'Home', payload: { coordinates: { lat: 52.5, long: 13.4 } } }),
    [{ attachments: [{ kind: 'place', latitude: 52.5, longitude: 13.4, title: 'Home' }] }],
  ],
  [
    'thirty pictures',
    attached(...Array.from({ length: 30 }, () => ({ type: 'image', payload: { url } }))),
    [{ attachments: { length: 20 } }],
  ],
  [
    'something Meta does not hand out',
    around({ message: { mid: 'm1', is_unsupported: true } }),
    [{ text: '', attachments: [{ ref: 'unsupported' }] }],
  ],
  [
    'a tap on our own button',
    around({ postback: { mid: 'm1', title: 'Roses', payload: 'x8:Show me roses' } }),
    [{ kind: 'message', text: 'Show me roses' }],
  ],
  [
    'a tap without a number',
    around({ postback: { title: 'Roses', payload: 'X' } }),
    [{ externalMessageId: `postback:${psid}:1760000000001`, text: 'Roses' }],
  ],
  [
    'times as texts',
    around({ timestamp: '1760000000001', message: { mid: 'm1', text: 'hi' } }),
    [{ sentAt: at }],
  ],
  [
    'an edit',
    around({ message_edit: { mid: 'm1', text: 'Hello!', num_edit: 1 } }),
    [{ kind: 'edit', externalMessageId: 'm1', text: 'Hello!', at }],
  ],
  ['an edit without words', around({ message_edit: { mid: 'm1', num_edit: 0 } }), []],
  [
    'a reaction',
    around({ reaction: { mid: 'm1', action: 'react', reaction: 'love', emoji: '❤️' } }),
    [{ kind: 'reaction', externalMessageId: 'm1', emoji: '❤️', by: 'CUSTOMER' }],
  ],
  [
    'a reaction by name',
    around({ reaction: { mid: 'm1', action: 'react', reaction: 'wow' } }),
    [{ emoji: '😮' }],
  ],
  ['a reaction taken back', around({ reaction: { mid: 'm1', action: 'unreact' } }), [{ emoji: null }]],
  [
    'our own reaction',
    around({
      sender: { id: page },
      recipient: { id: psid },
      reaction: { mid: 'm1', action: 'react', emoji: '👍' },
    }),
    [{ by: 'COMPANY' }],
  ],
  [
    'a message read on Instagram',
    around({ read: { mid: 'aWd1' } }, 'instagram'),
    [{ kind: 'receipt', status: 'READ', externalMessageIds: ['aWd1'] }],
  ],
  [
    'a person in the page’s inbox',
    around({
      sender: { id: page },
      recipient: { id: psid },
      message: { mid: 'm1', is_echo: true, app_id: 26390203743090, text: 'By hand' },
    }),
    [{ kind: 'echo', externalContactId: psid, text: 'By hand' }],
  ],
  [
    'a withdrawn message of ours',
    around({
      sender: { id: page },
      recipient: { id: psid },
      message: { mid: 'm1', is_echo: true, is_deleted: true },
    }),
    [{ kind: 'deletion', externalMessageId: 'm1' }],
  ],
  [
    'a comment on a page',
    pageComment(),
    [
      {
        kind: 'message',
        externalContactId: '555',
        externalMessageId: 'comment:111_222',
        text: 'How much?',
        contact: { name: 'Anna' },
        source: { kind: 'comment', id: `${page}_111` },
        replyData: { commentId: '111_222' },
      },
    ],
  ],
  [
    'a comment that was edited',
    pageComment({ verb: 'edited', message: 'How much is it?' }),
    [{ kind: 'edit', externalMessageId: 'comment:111_222', text: 'How much is it?' }],
  ],
  [
    'a comment that was removed',
    pageComment({ verb: 'remove' }),
    [{ kind: 'deletion', externalMessageId: 'comment:111_222' }],
  ],
  ['our own comment', pageComment({ from: { id: page, name: 'Flowers' } }), []],
  ['a comment without words', pageComment({ message: '' }), []],
  [
    'a like',
    changed('feed', { item: 'reaction', verb: 'add', reaction_type: 'like', from: { id: '555' } }),
    [],
  ],
  [
    'our own comment on Instagram',
    changed('comments', { id: '1', text: 'Thanks', from: { id: instagram } }, 'instagram'),
    [],
  ],
  ['another field', changed('mentions', { media_id: '1' }, 'instagram'), []],
  [
    'a thread that another app has',
    {
      object: 'page',
      entry: [
        {
          id: page,
          time: 1,
          standby: [{ sender: { id: psid }, recipient: { id: page }, message: { mid: 'm1', text: 'x' } }],
        },
      ],
    },
    [],
  ],
  ['an opt-in', around({ optin: { ref: 'x' } }), []],
];

describe('what the samples do not show', () => {
  it.each(more)('%s', (_, delivery, items) => {
    expect(decode(delivery as Sample)).toMatchObject(items);
  });

  it('a batch is read item by item', () => {
    const one = around({ message: { mid: 'm1', text: 'one' } });
    const two = around({ message: { mid: 'm2', text: 'two' } });
    const batch = { object: 'page', entry: [...one.entry, ...two.entry] };
    expect(decode(batch as Sample)).toMatchObject([{ text: 'one' }, { text: 'two' }]);
  });

  it('an event of another account, or of the other side, is not ours', () => {
    const { speaker, row } = channels.page;
    const foreign = around({ message: { mid: 'm1', text: 'x' } });
    expect(() =>
      speaker.decode(JSON.stringify({ ...foreign, entry: [{ ...foreign.entry[0], id: '9' }] }), row),
    ).toThrow(expect.objectContaining({ code: 'invalid' }));
    expect(() => speaker.decode(JSON.stringify({ ...foreign, object: 'instagram' }), row)).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  });
});

describe.skipIf(schema === null)('the described webhook', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile((schema ?? {}) as object);

  it.each(events)('allows the sample %s', (_, sample) => {
    expect(validate(sample), JSON.stringify(validate.errors)).toBe(true);
  });

  it('allows what our double sends', async () => {
    const { meta } = await import('@/tests/doubles/meta/installed');
    const { appId: app, furnish, igId, pageId } = await import('@/tests/doubles/meta/connected');
    furnish(meta);
    const bodies: unknown[] = [];
    meta.post = async (_, { body }) => {
      bodies.push(JSON.parse(body));
      return new Response(null, { status: 200 });
    };
    meta.world.pages.get(pageId)?.subscriptions.set(app, ['messages']);
    for (const account of [pageId, igId]) {
      await meta.writes(account, '555000', 'Привет');
      await meta.comments(account, '555000', 'Сколько?');
      await meta.answersByHand(account, '555000', 'От руки');
      await meta.happens(account, '555000', { read: { watermark: 1_760_000_000_000 } });
    }
    await meta.stop();
    expect(bodies).toHaveLength(8);
    for (const body of bodies) expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
  });
});
