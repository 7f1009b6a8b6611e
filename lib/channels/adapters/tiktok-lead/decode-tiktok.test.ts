import { describe, expect, test } from 'vitest';
import { TiktokDouble } from '@/tests/doubles/tiktok/tiktok-double';
import { decodeTiktok } from './decode-tiktok';
import { readTiktokEvent } from './read-tiktok-event';

const tiktok = new TiktokDouble('secret');
const received = 1_780_300_800;

const decode = (form: Parameters<TiktokDouble['body']>[0]) =>
  readTiktokEvent(tiktok.body(form), received).flatMap(({ raw }) => decodeTiktok(raw));

describe('a filled-in form', () => {
  test('becomes a lead with its contact, its answers and where it came from', () => {
    expect(
      decode({
        id: '7300000000000000003',
        campaignName: 'Boots, March · KQ7M2',
        at: 1_780_317_000,
        fields: {
          'Full name': 'Анна',
          phone_number: '8 (916) 123-45-67',
          email: 'Anna@Example.com',
          'Size?': '38',
        },
      }),
    ).toEqual([
      {
        kind: 'lead',
        externalId: '7300000000000000003',
        campaignCode: 'KQ7M2',
        contact: { name: 'Анна', phone: '+79161234567', email: 'anna@example.com' },
        answers: { 'Size?': '38' },
        source: { kind: 'lead-form', id: '1790000000', title: 'Boots, March · KQ7M2' },
        at: new Date('2026-06-01T12:30:00Z'),
      },
    ]);
  });

  test('without a time has the moment it came in; what cannot be read stays an answer', () => {
    expect(
      decode({ id: 'l1', fields: { first_name: 'Ann', last_name: 'Lee', phone: 'call me' } }),
    ).toMatchObject([
      { contact: { name: 'Ann Lee' }, answers: { phone: 'call me' }, at: new Date(received * 1_000) },
    ]);
  });

  test('may name its parts as field_data does, and have several answers to a question', () => {
    const raw = JSON.stringify({
      lead_id: 12,
      created_time: '2026-06-01 12:30:00',
      form_name: 'Spring',
      field_data: [
        { field_name: 'Phone number', field_value: '+447700900123' },
        { field_name: 'Colours', value: ['red', 'blue'] },
      ],
    });
    expect(decodeTiktok(raw)).toMatchObject([
      {
        externalId: '12',
        contact: { phone: '+447700900123' },
        answers: { Colours: 'red, blue' },
        source: { title: 'Spring' },
        at: new Date('2026-06-01T12:30:00Z'),
      },
    ]);
  });

  test.each(['', 'null', '[]', '{}', '{"id":"1"}', '{"id":"","changes":[{"field":"a","value":"b"}]}'])(
    '%j is none',
    (raw) => {
      expect(() => decodeTiktok(raw)).toThrow(expect.objectContaining({ code: 'invalid' }));
    },
  );
});

describe('a request', () => {
  test('may hold several forms, and things that are none', () => {
    const body = JSON.parse(tiktok.body({ id: '1', fields: { a: 'b' } }, { id: '2', fields: { a: 'b' } }));
    body.entry.push({ id: '3' }, 'x', null);
    const read = readTiktokEvent(JSON.stringify(body), received);
    expect(read.map(({ leadId }) => leadId)).toEqual(['1', '2']);
  });

  test('about something else holds none; one that is no JSON is refused', () => {
    expect(readTiktokEvent('{"event":"tiktok.ping","content":"{}"}', received)).toEqual([]);
    for (const body of ['', 'x', '"text"', '[1]'])
      expect(() => readTiktokEvent(body, received)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});
