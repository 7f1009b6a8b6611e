import { describe, expect, test } from 'vitest';
import { decodeWaha } from './decode-waha';

const me = { id: '79990000000@c.us', lid: '555@lid', pushName: 'Shop' };
const event = (name: string, payload: object, more: object = {}) =>
  JSON.stringify({
    id: 'evt_1',
    timestamp: 1_800_000_000_500,
    event: name,
    session: 'x8_chn_1',
    me,
    payload,
    ...more,
  });
const anna = '79161234567';
const message = (more: object = {}) => ({
  id: `false_${anna}@c.us_3EB0AA`,
  timestamp: 1_800_000_000,
  from: `${anna}@c.us`,
  fromMe: false,
  to: me.id,
  body: 'Hello',
  hasMedia: false,
  ...more,
});
const said = (more: object = {}, name = 'message.any') => decodeWaha(event(name, message(more)));

const base = {
  kind: 'message',
  externalContactId: anna,
  otherContactIds: [],
  externalMessageId: '3EB0AA',
  text: 'Hello',
  sentAt: new Date(1_800_000_000_000),
  contact: { phone: `+${anna}` },
  attachments: [],
  automatic: false,
  replyData: { messageId: `false_${anna}@c.us_3EB0AA` },
};

describe('who a message is from', () => {
  test('both events of one message are the same item', () => {
    expect(said()).toEqual([base]);
    expect(said({}, 'message')).toEqual(said());
  });

  const hidden = { id: 'false_777@lid_3EB0AA', from: '777@lid' };
  test.each([
    ['GOWS', { Info: { Chat: '777@lid', Sender: '777:3@lid', SenderAlt: `${anna}@s.whatsapp.net` } }],
    ['NOWEB', { key: { remoteJid: '777@lid', remoteJidAlt: `${anna}:12@s.whatsapp.net` } }],
    ['an older NOWEB', { key: { remoteJid: '777@lid', senderPn: `${anna}@s.whatsapp.net` } }],
    ['WEBJS', { from: { _serialized: `${anna}@c.us` } }],
  ])('the hidden id and the phone lead to one contact (%s)', (_, _data) => {
    expect(said({ ...hidden, _data })).toMatchObject([
      { externalContactId: anna, otherContactIds: ['lid:777'], contact: { phone: `+${anna}` } },
    ]);
  });

  test('a phone whose hidden id is told leads there too', () => {
    const _data = { key: { remoteJid: `${anna}@s.whatsapp.net`, senderLid: '777@lid' } };
    expect(said({ _data })).toMatchObject([{ externalContactId: anna, otherContactIds: ['lid:777'] }]);
  });

  test('a hidden id alone is a contact too', () => {
    expect(said(hidden)).toMatchObject([{ externalContactId: 'lid:777', otherContactIds: [], contact: {} }]);
  });

  test('our own names are nobody else’s', () => {
    const _data = { Info: { Sender: me.lid, SenderAlt: me.id, RecipientAlt: `${anna}@s.whatsapp.net` } };
    const [echo] = said({
      ...hidden,
      id: 'true_777@lid_3EB0AB',
      fromMe: true,
      to: '777@lid',
      from: me.id,
      _data,
    });
    expect(echo).toMatchObject({ kind: 'echo', externalContactId: anna, otherContactIds: ['lid:777'] });
  });

  test.each([
    ['a group', { id: 'false_120363@g.us_3EB0_79161234567@c.us', from: '120363@g.us' }],
    ['a newsletter', { id: 'false_120363@newsletter_3EB0', from: '120363@newsletter' }],
    ['a status', { id: 'false_status@broadcast_3EB0', from: 'status@broadcast' }],
    ['a broadcast list', { id: 'false_123@broadcast_3EB0', from: '123@broadcast' }],
    ['WhatsApp itself', { id: 'false_0@c.us_3EB0', from: '0@c.us' }],
    ['a note to oneself', { id: `true_${me.id}_3EB0`, from: me.id, to: me.id, fromMe: true }],
    ['nothing said', { body: '' }],
    ['white space', { body: ' \u0000\n' }],
  ])('%s is not a conversation', (_, more) => expect(said(more)).toEqual([]));
});

describe('what the company writes', () => {
  const own = { id: `true_${anna}@c.us_3EB0AC`, fromMe: true, from: me.id, to: `${anna}@c.us` };
  test.each([
    ['on the phone', 'app'],
    ['where the engine does not say', undefined],
  ])('%s is an echo, without the company’s own name as the customer’s', (_, source) => {
    const items = said({ ...own, source, _data: { pushName: 'Shop' } });
    expect(items).toMatchObject([{ kind: 'echo', externalContactId: anna, externalMessageId: '3EB0AC' }]);
    expect(items[0]).not.toHaveProperty('contact.name');
  });

  test('through the API is a receipt of what we sent ourselves', () => {
    expect(said({ ...own, source: 'api' })).toEqual([
      { kind: 'receipt', status: 'SENT', externalMessageIds: ['3EB0AC'], at: base.sentAt },
    ]);
  });
});

describe('what happens to messages', () => {
  const at = new Date(1_800_000_000_500);
  const ack = (value: number, more: object = {}) =>
    decodeWaha(event('message.ack', { id: `true_${anna}@c.us_3EB0AD`, fromMe: true, ack: value, ...more }));

  test.each([
    [-1, { status: 'FAILED', reason: 'not-delivered' }],
    [1, { status: 'SENT' }],
    [2, { status: 'DELIVERED' }],
    [3, { status: 'READ' }],
    [4, { status: 'READ' }],
  ])('acknowledgement %i', (value, expected) => {
    expect(ack(value)).toEqual([{ kind: 'receipt', externalMessageIds: ['3EB0AD'], at, ...expected }]);
  });

  test('still pending, of the customer’s own message, or in a group: no receipt', () => {
    expect(ack(0)).toEqual([]);
    expect(ack(3, { fromMe: false })).toEqual([]);
    expect(ack(3, { id: 'true_1203@g.us_3EB0AD_999@lid' })).toEqual([]);
  });

  test('a reaction comes, goes, and may be ours', () => {
    const reacted = (more: object) =>
      decodeWaha(
        event('message.reaction', {
          ...message({ body: undefined }),
          reaction: { text: '🙏', messageId: 'true_777@lid_3EB0AD' },
          ...more,
        }),
      );
    const expected = {
      kind: 'reaction',
      externalMessageId: '3EB0AD',
      emoji: '🙏',
      by: 'CUSTOMER',
      at: base.sentAt,
    };
    expect(reacted({})).toEqual([expected]);
    const gone = { reaction: { text: '', messageId: '3EB0AD' } };
    expect(reacted(gone)).toEqual([{ ...expected, emoji: null }]);
    expect(reacted({ fromMe: true, to: `${anna}@c.us` })).toEqual([{ ...expected, by: 'COMPANY' }]);
  });

  test('an edit names the message it changes', () => {
    const edited = decodeWaha(
      event('message.edited', message({ body: 'Hello!', editedMessageId: '3EB0AE' })),
    );
    expect(edited).toEqual([{ kind: 'edit', externalMessageId: '3EB0AE', text: 'Hello!', at: base.sentAt }]);
  });

  test('a deletion by the number alone, or by what was there before', () => {
    const deletion = { kind: 'deletion', externalMessageId: '3EB0AA' };
    const revoked = (payload: object) => decodeWaha(event('message.revoked', payload));
    expect(revoked({ revokedMessageId: '3EB0AA', after: message(), before: null })).toMatchObject([deletion]);
    expect(revoked({ before: message(), after: message() })).toMatchObject([deletion]);
    expect(revoked({ before: message({ id: 'false_1@g.us_3EB0AA_2@lid' }) })).toEqual([]);
  });
});

describe('news of the session', () => {
  const status = (value: string) => decodeWaha(event('session.status', { name: 'x', status: value }));
  test('it works: the number is known', () => {
    expect(status('WORKING')).toEqual([
      {
        kind: 'account',
        status: 'CONNECTED',
        at: new Date(1_800_000_000_500),
        state: {
          session: 'WORKING',
          misses: 0,
          pairing: null,
          me: { phone: '+79990000000', name: 'Shop' },
          publicUrl: 'https://wa.me/79990000000',
          selfContactId: '79990000000',
        },
      },
    ]);
  });

  test.each([
    'STOPPED',
    'STARTING',
    'SCAN_QR_CODE',
    'FAILED',
    'PASSKEY_REQUIRED',
    'PASSKEY_CONFIRMATION_REQUIRED',
  ])('%s is remembered, and judged by the next look', (value) => {
    expect(status(value)).toMatchObject([{ kind: 'account', state: { session: value } }]);
    expect(status(value)[0]).not.toHaveProperty('status');
  });

  test('a state nobody knows is passed over', () => expect(status('DREAMING')).toEqual([]));
});

test.each([
  'presence.update',
  'call.received',
  'group.v2.join',
  'poll.vote',
  'label.upsert',
  'engine.event',
  'message.waiting',
])('%s holds nothing for us', (name) => expect(decodeWaha(event(name, message()))).toEqual([]));

test.each(['', 'not json', '[]', 'null', '{"payload":{}}', '{"event":5}'])('%j is not an event', (raw) => {
  expect(() => decodeWaha(raw)).toThrow(expect.objectContaining({ code: 'invalid' }));
});
