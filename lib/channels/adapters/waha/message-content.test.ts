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

describe('what a message holds', () => {
  const media = (mimetype: string, more: object = {}) => ({
    hasMedia: true,
    media: { url: 'http://waha:3000/api/files/a.bin', mimetype, filename: null, ...more },
  });
  test.each([
    ['a photo', media('image/jpeg'), { kind: 'image', contentType: 'image/jpeg' }],
    [
      'a voice note',
      { ...media('audio/ogg; codecs=opus'), _data: { Message: { audioMessage: { PTT: true } } } },
      { kind: 'voice' },
    ],
    ['a voice note of WEBJS', { ...media('audio/mp4'), _data: { type: 'ptt' } }, { kind: 'voice' }],
    ['a song', media('audio/mpeg'), { kind: 'audio' }],
    ['a video', media('video/mp4'), { kind: 'video' }],
    [
      'a sticker',
      { ...media('image/webp'), _data: { message: { stickerMessage: {} } } },
      { kind: 'sticker' },
    ],
    ['a document', media('application/pdf', { filename: 'price.pdf' }), { kind: 'file', name: 'price.pdf' }],
    ['a file the server did not keep', media('image/jpeg', { url: null }), { kind: 'image' }],
  ])('%s', (name, more, expected) => {
    const [item] = said({ body: 'look', ...more });
    const ref = name.includes('did not keep')
      ? `missing:false_${anna}@c.us_3EB0AA`
      : 'http://waha:3000/api/files/a.bin';
    expect(item).toMatchObject({ kind: 'message', text: 'look', attachments: [{ ...expected, ref }] });
  });

  test('a place, whose thumbnail is not its text', () => {
    const location = {
      latitude: '55.75',
      longitude: 37.61,
      name: 'Red Square',
      address: 'Moscow',
      live: false,
    };
    expect(said({ body: '/9j/4AAQ', location })).toMatchObject([
      {
        text: '',
        attachments: [{ kind: 'place', latitude: 55.75, longitude: 37.61, title: 'Red Square, Moscow' }],
      },
    ]);
  });

  test('contact cards, folded lines and all', () => {
    const card =
      'BEGIN:VCARD\r\nFN:Ivan\r\n  Petrov\r\nitem1.TEL;waid=79167654321:+7 916 765-43-21\r\nEND:VCARD';
    const bare = 'BEGIN:VCARD\nTEL;type=CELL:+7 (916) 000\nEND:VCARD';
    expect(said({ body: card, vCards: [card, bare] })).toMatchObject([
      {
        text: '',
        attachments: [
          { kind: 'contact', name: 'Ivan Petrov', phone: '+79167654321' },
          { kind: 'contact', name: '+7 (916) 000', phone: '+7 (916) 000' },
        ],
      },
    ]);
  });

  test('the customer’s name, from where each engine has it; a mark is no name', () => {
    for (const _data of [{ pushName: 'Anna' }, { notifyName: 'Anna' }, { Info: { PushName: 'Anna' } }]) {
      expect(said({ _data })).toMatchObject([{ contact: { name: 'Anna' } }]);
    }
    expect(said({ _data: { pushName: '~' } })[0]).not.toHaveProperty('contact.name');
  });

  test('the advertisement it began with, and not a mere link preview', () => {
    const ad = {
      title: 'Roses',
      sourceType: 'ad',
      sourceId: '120',
      sourceUrl: 'https://fb.me/1',
      ctwaClid: 'Aff-1',
    };
    const within = (externalAdReply: object) => ({
      _data: { message: { extendedTextMessage: { text: 'Hello', contextInfo: { externalAdReply } } } },
    });
    expect(said(within(ad))).toMatchObject([
      { source: { kind: 'ad', id: '120', title: 'Roses', url: 'https://fb.me/1', clickId: 'Aff-1' } },
    ]);
    expect(said(within({ title: 'A page', sourceUrl: 'https://example.com' }))[0]).not.toHaveProperty(
      'source',
    );
  });

  test('a campaign’s code stays in the text', () => {
    expect(said({ body: 'Hi! #AB12CD' })).toMatchObject([{ text: 'Hi! #AB12CD' }]);
  });
});
