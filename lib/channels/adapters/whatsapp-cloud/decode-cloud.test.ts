import { describe, expect, test } from 'vitest';
import { decodeWaha } from '../waha/decode-waha';
import { decodeCloud } from './decode-cloud';
import { splitCloudDelivery } from './split-cloud-delivery';

const own = '106540352242922';
const anna = '79161234567';
const sentAt = new Date(1_800_000_000_000);
const channel = { settings: { phoneNumberId: own } };

const delivery = (...values: ReadonlyArray<readonly [object, string?]>) =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        time: 1_800_000_001,
        changes: values.map(([value, field = 'messages']) => ({
          field,
          value: { messaging_product: 'whatsapp', metadata: { phone_number_id: own }, ...value },
        })),
      },
    ],
  });
const message = (type: string, content: unknown, more: object = {}) => ({
  from: anna,
  id: 'wamid.1',
  timestamp: '1800000000',
  type,
  [type]: content,
  ...more,
});
const contacts = [{ profile: { name: 'Anna' }, wa_id: anna }];
const decoded = (type: string, content: unknown, more: object = {}) =>
  decodeCloud(delivery([{ contacts, messages: [message(type, content, more)] }]), channel);

const base = {
  kind: 'message',
  externalContactId: anna,
  otherContactIds: [],
  externalMessageId: 'wamid.1',
  sentAt,
  contact: { name: 'Anna', phone: `+${anna}` },
  attachments: [],
  automatic: false,
};

describe('what a message says', () => {
  test.each([
    ['a text', 'text', { body: ' Hello \u0000' }, 'Hello'],
    [
      'a tapped button of ours',
      'interactive',
      { type: 'button_reply', button_reply: { id: 'say:I take it', title: 'Take' } },
      'I take it',
    ],
    [
      'a chosen row of ours',
      'interactive',
      { type: 'list_reply', list_reply: { id: 'say:Roses, please', title: 'Roses' } },
      'Roses, please',
    ],
    [
      'a button of somebody else’s',
      'interactive',
      { type: 'button_reply', button_reply: { id: 'cancel', title: 'Cancel' } },
      'Cancel',
    ],
    ['a button of a template', 'button', { payload: 'stop', text: 'Unsubscribe' }, 'Unsubscribe'],
  ])('%s', (_, type, content, text) => expect(decoded(type, content)).toEqual([{ ...base, text }]));

  const file = { id: '100', mime_type: 'image/jpeg', sha256: 'x' };
  test.each([
    [
      'a photo',
      'image',
      { ...file, caption: 'look' },
      'look',
      { kind: 'image', ref: '100', contentType: 'image/jpeg' },
    ],
    ['a voice note', 'audio', { ...file, voice: true }, '', { kind: 'voice' }],
    ['a song', 'audio', file, '', { kind: 'audio' }],
    ['a video', 'video', file, '', { kind: 'video' }],
    ['a document', 'document', { ...file, filename: 'price.pdf' }, '', { kind: 'file', name: 'price.pdf' }],
    ['a sticker', 'sticker', file, '', { kind: 'sticker' }],
    [
      'a place',
      'location',
      { latitude: 55.75, longitude: 37.61, name: 'Red Square', address: 'Moscow' },
      '',
      { kind: 'place', latitude: 55.75, longitude: 37.61, title: 'Red Square, Moscow' },
    ],
    [
      'a contact',
      'contacts',
      [{ name: { formatted_name: 'Ivan' }, phones: [{ phone: '+7 (916)', wa_id: '79167654321' }] }],
      '',
      { kind: 'contact', name: 'Ivan', phone: '+79167654321' },
    ],
    ['what the API cannot hand on', 'unsupported', undefined, '', { kind: 'file', ref: 'missing:wamid.1' }],
  ])('%s', (_, type, content, text, attachment) => {
    expect(decoded(type, content)).toMatchObject([{ ...base, text, attachments: [attachment] }]);
  });

  test.each([
    ['order', { catalog_id: '1', product_items: [] }],
    ['request_welcome', {}],
    ['text', { body: '  ' }],
    ['image', {}],
  ])('%s with nothing for us is passed over', (type, content) => expect(decoded(type, content)).toEqual([]));

  test('the advertisement it began with', () => {
    const referral = {
      source_type: 'ad',
      source_id: '12',
      source_url: 'https://fb.me/1',
      headline: 'Roses',
      ctwa_clid: 'Aff',
    };
    expect(decoded('text', { body: 'Hi #AB12CD' }, { referral })).toMatchObject([
      {
        text: 'Hi #AB12CD',
        source: { kind: 'ad', id: '12', url: 'https://fb.me/1', title: 'Roses', clickId: 'Aff' },
      },
    ]);
  });

  test('a customer with a user name is known by both names, or by the hidden id alone', () => {
    const hidden = 'RU.13491208655302741918';
    expect(decoded('text', { body: 'Hi' }, { from_user_id: hidden })).toMatchObject([
      { externalContactId: anna, otherContactIds: [`user:${hidden}`] },
    ]);
    const raw = delivery([
      {
        contacts: [{ profile: { name: 'Anna', username: 'anna' }, user_id: hidden }],
        messages: [message('text', { body: 'Hi' }, { from: undefined, from_user_id: hidden })],
      },
    ]);
    expect(decodeCloud(raw, channel)).toMatchObject([
      {
        externalContactId: `user:${hidden}`,
        otherContactIds: [],
        contact: { name: 'Anna', username: 'anna' },
      },
    ]);
  });

  test('a new number leads to the same contact, and is not answered', () => {
    const system = { type: 'user_changed_number', wa_id: '79160000000', body: 'Anna changed her number' };
    expect(decoded('system', system)).toMatchObject([
      { externalContactId: '79160000000', otherContactIds: [anna], automatic: true, text: system.body },
    ]);
  });
});

describe('what happens to messages', () => {
  const status = (value: string, more: object = {}) =>
    decodeCloud(
      delivery([
        {
          statuses: [{ id: 'wamid.2', status: value, timestamp: '1800000000', recipient_id: anna, ...more }],
        },
      ]),
      channel,
    );
  const receipt = { kind: 'receipt', externalMessageIds: ['wamid.2'], at: sentAt };
  test.each([
    ['sent', 'SENT'],
    ['delivered', 'DELIVERED'],
    ['read', 'READ'],
    ['played', 'READ'],
  ])('%s', (value, expected) => expect(status(value)).toEqual([{ ...receipt, status: expected }]));

  test.each([
    [131047, 'window-over'],
    [131026, 'contact-unknown'],
    [131050, 'contact-blocked'],
    [131049, 'not-delivered'],
    [undefined, 'not-delivered'],
  ])('failed for reason %s', (code, reason) => {
    const errors = code === undefined ? [] : [{ code, title: 'No' }];
    expect(status('failed', { errors })).toEqual([{ ...receipt, status: 'FAILED', reason }]);
  });

  test('reactions, edits and deletions', () => {
    const reaction = { kind: 'reaction', externalMessageId: 'wamid.2', by: 'CUSTOMER', at: sentAt };
    expect(decoded('reaction', { message_id: 'wamid.2', emoji: '👍' })).toEqual([
      { ...reaction, emoji: '👍' },
    ]);
    expect(decoded('reaction', { message_id: 'wamid.2' })).toEqual([{ ...reaction, emoji: null }]);
    expect(decoded('revoke', { original_message_id: 'wamid.2' })).toEqual([
      { kind: 'deletion', externalMessageId: 'wamid.2', at: sentAt },
    ]);
    const edit = { original_message_id: 'wamid.2', message: { type: 'text', text: { body: 'Better' } } };
    expect(decoded('edit', edit)).toEqual([
      { kind: 'edit', externalMessageId: 'wamid.2', text: 'Better', at: sentAt },
    ]);
  });

  test('what the company writes in its own app is an echo to the customer', () => {
    const echo = { ...message('text', { body: 'On my way' }), from: '15550783881', to: anna };
    const raw = delivery([{ message_echoes: [echo] }, 'smb_message_echoes']);
    expect(decodeCloud(raw, channel)).toMatchObject([
      { kind: 'echo', externalContactId: anna, text: 'On my way' },
    ]);
  });
});

describe('news of the account', () => {
  const at = new Date(1_800_000_001_000);
  const news = (value: object) => decodeCloud(delivery([value, 'account_update']), channel);
  test.each([
    [
      { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } },
      { status: 'BROKEN', reason: 'account-restricted' },
    ],
    [{ event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } }, { status: 'CONNECTED' }],
    [{ event: 'ACCOUNT_DELETED' }, { status: 'BROKEN', reason: 'number-moved' }],
  ])('%j', (value, expected) => expect(news(value)).toEqual([{ kind: 'account', at, ...expected }]));

  test.each([
    'message_template_status_update',
    'user_preferences',
    'phone_number_quality_update',
    'group_lifecycle_update',
  ])('%s holds nothing for us', (field) =>
    expect(decodeCloud(delivery([{ event: 'APPROVED' }, field]), channel)).toEqual([]),
  );
});

test('what happened to another number is not ours', () => {
  const raw = delivery([
    { metadata: { phone_number_id: '2' }, contacts, messages: [message('text', { body: 'Hi' })] },
  ]);
  expect(decodeCloud(raw, channel)).toEqual([]);
});

test.each(['', 'not json', '{}', '[]', 'null', '{"object":"page","entry":[]}', '{"text":5}'])(
  '%j is not an event',
  (raw) => {
    expect(() => decodeCloud(raw, channel)).toThrow(expect.objectContaining({ code: 'invalid' }));
  },
);

test('a request is taken apart into events with their own numbers, and nothing is lost on the way', () => {
  const raw = delivery(
    [
      {
        contacts,
        messages: [message('text', { body: 'One' }), message('text', { body: 'Two' }, { id: 'wamid.2' })],
      },
    ],
    [{ statuses: [{ id: 'wamid.3', status: 'read', timestamp: '1800000000', recipient_id: anna }] }],
    [
      { message_echoes: [message('text', { body: 'Three' }, { id: 'wamid.4', to: anna })] },
      'smb_message_echoes',
    ],
    [{ event: 'ACCOUNT_DELETED' }, 'account_update'],
    [{ event: 'APPROVED' }, 'message_template_status_update'],
  );
  const events = splitCloudDelivery(raw);
  expect(events.map(({ eventId, sender, used }) => [eventId.slice(0, 30), sender, used])).toEqual([
    ['wamid.1', anna, true],
    ['wamid.2', anna, true],
    ['status:wamid.3:read', anna, true],
    ['echo:wamid.4', anna, true],
    [expect.stringMatching(/^account_update:/), 'account_update', true],
    [expect.stringMatching(/^message_template_status_update/), 'message_template_status_update', false],
  ]);
  expect(splitCloudDelivery(raw)).toEqual(events);
  expect(events.flatMap(({ body }) => decodeCloud(body, channel))).toEqual(decodeCloud(raw, channel));
});

test('a phone is the same customer on both adapters, so that a number may move', () => {
  const waha = decodeWaha(
    JSON.stringify({
      event: 'message',
      payload: {
        id: `false_${anna}@c.us_3EB0`,
        from: `${anna}@c.us`,
        body: 'Hello',
        timestamp: 1_800_000_000,
      },
    }),
  );
  const ids = [waha, decoded('text', { body: 'Hello' })].map(
    ([item]) => item?.kind === 'message' && item.externalContactId,
  );
  expect(ids).toEqual([anna, anna]);
});
