import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readLeadsFile } from './read-leads-file';

const now = new Date('2026-06-02T00:00:00Z');
const read = (text: string | Uint8Array) =>
  readLeadsFile(typeof text === 'string' ? Buffer.from(text) : text, { timeZone: 'Europe/Moscow', now });

const en = [
  'lead_id,created_time,campaign_name,form_name,Full name,Phone number,Email,What size?',
  '7301,2026-06-01 12:30:00,Boots #KQ7M2,Spring,Ann Lee,+447700900123,,38',
  '7302,2026-06-01 12:31:00,Boots #KQ7M2,Spring,,447700900124,bob@example.com,"40, wide"',
].join('\r\n');

describe('a file of leads', () => {
  test('is read by its header', () => {
    expect(read(en)).toEqual({
      refused: [],
      leads: [
        {
          externalId: '7301',
          campaignCode: 'KQ7M2',
          contact: { name: 'Ann Lee', phone: '+447700900123' },
          answers: { 'What size?': '38' },
          source: { kind: 'lead-form', title: 'Boots #KQ7M2' },
          via: 'CSV',
          at: new Date('2026-06-01T09:30:00Z'),
        },
        expect.objectContaining({
          contact: { phone: '+447700900124', email: 'bob@example.com' },
          answers: { 'What size?': '40, wide' },
        }),
      ],
    });
  });

  test.each([
    [
      'UTF-8 with a mark',
      (text: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
    ],
    ['Windows-1251', (text: string) => encode(text, 'win1251')],
    ['UTF-16', (text: string) => encode(text, 'utf16le', { addBOM: true })],
  ])('in %s with semicolons under a title is read too', (_, write) => {
    const text =
      'Заявки из TikTok\nИмя;Телефон;Почта;Удобное время\nАнна Петрова;8 916 123-45-67;;вечером, после работы\n';
    expect(read(write(text)).leads).toMatchObject([
      {
        contact: { name: 'Анна Петрова', phone: '+79161234567' },
        answers: { 'Удобное время': 'вечером, после работы' },
        at: now,
      },
    ]);
  });

  test('says which rows are wrong and why, by the numbers a spreadsheet shows', () => {
    const { leads, refused } = read(
      [
        'Name,Phone,Email,Created time',
        'A,7.91612E+10,,2026-06-01 10:00',
        'B,,not mail,2026-06-01 10:00',
        'C,,,2026-06-01 10:00',
        '',
        'D,+447700900123,,soon',
        `E,+447700900123,,${'x'.repeat(5_000)}`,
        'F,+447700900123,,2026-06-01 10:00',
      ].join('\n'),
    );
    expect(leads).toHaveLength(1);
    expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'phone-unreadable'],
      [3, 'email-unreadable'],
      [4, 'no-contact'],
      [6, 'date-unreadable'],
      [7, 'too-long'],
    ]);
  });

  test('without numbers of its own gives each row one that stays the same', () => {
    const text = 'Name,Phone\nA,+447700900123\nB,+447700900123\n';
    const [first, second] = [read(text).leads, read(text).leads];
    expect(first.map(({ externalId }) => externalId)).toEqual(second.map(({ externalId }) => externalId));
    expect(new Set(first.map(({ externalId }) => externalId)).size).toBe(2);
  });

  test('that is no such table is refused', () => {
    for (const text of ['Name,Price\nRose,10\n', 'just words', 'Phone\n+447700900123\n'])
      expect(() => read(text)).toThrow(expect.objectContaining({ key: 'leads-file-no-header' }));
    expect(() => read(Buffer.from('%PDF-1.7\n\0'))).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});
