import { describe, expect, it } from 'vitest';
import { at, channels, type Delivery, igsid, instagram, page, psid, readDelivery } from './read-delivery';

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
    expect(readDelivery(delivery as Delivery)).toMatchObject(items);
  });

  it('a batch is read item by item', () => {
    const one = around({ message: { mid: 'm1', text: 'one' } });
    const two = around({ message: { mid: 'm2', text: 'two' } });
    const batch = { object: 'page', entry: [...one.entry, ...two.entry] };
    expect(readDelivery(batch as Delivery)).toMatchObject([{ text: 'one' }, { text: 'two' }]);
  });

  it.each([
    { message: { text: 'no number' } },
    { message: { mid: null, text: 'x' } },
    { reaction: { action: 'react' } },
  ])('an item without its number is refused, not made up: %j', (item) =>
    expect(() => readDelivery(around(item))).toThrow(expect.objectContaining({ code: 'invalid' })),
  );

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
