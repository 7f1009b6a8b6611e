import { describe, expect, it } from 'vitest';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { decodeText } from './decode-text';

const chinese = [
  ['商品名称', '单价'],
  ['红玫瑰花束', '128.50'],
];
const japanese = [
  ['商品名', '価格'],
  ['赤いバラの花束', '1200円'],
  ['緑茶セット', '980円'],
];
const french = [
  ['Désignation', 'Prix'],
  ['Crème brûlée', '4,50 €'],
  ['Pâté', '6 €'],
];

describe('encodings, by what their letters say', () => {
  it.each([
    ['gb18030', 'gb18030', chinese],
    ['gbk', 'gb18030', chinese],
    ['shift_jis', 'shift_jis', japanese],
    ['utf16le', 'utf-16le', chinese],
    ['utf-16be', 'utf-16be', japanese],
    ['utf-16be', 'utf-16be', french],
    ['win1252', 'cp1252', french],
    ['utf8', 'utf-8', japanese],
  ])('%s is %s', (encoding, expected, rows) => {
    const { text, encoding: found } = decodeText(csvOf(rows, { encoding, delimiter: ';' }));
    expect(found).toBe(expected);
    expect(text).toBe(`${rows.map((row) => row.join(';')).join('\n')}\n`);
  });

  it('without the words of a header as well', () => {
    for (const [encoding, rows] of [
      ['gb18030', chinese],
      ['shift_jis', japanese],
      ['win1252', french],
    ] as const) {
      const body = rows.slice(1);
      expect(decodeText(csvOf(body, { encoding, delimiter: ';' })).text).toContain(body[0]?.[0]);
    }
  });

  it('a yen of a Japanese machine is a yen, not a backslash', () => {
    const bytes = csvOf([...japanese, ['花瓶のセット', '¥500']], { encoding: 'shift_jis', delimiter: ';' });
    expect(decodeText(bytes).text).toContain('花瓶のセット;¥500');
  });

  it('no-break spaces and a pound sign among plain letters need no alphabet', () => {
    const western = Buffer.from('Name;Price\nRose;\xa31\xa0234.50\nTulip;\xa399.00\n', 'latin1');
    expect(decodeText(western)).toMatchObject({ encoding: 'cp1252' });
    expect(decodeText(western).text).toContain('£1\u00a0234.50');
  });

  it.each([
    // An accent that is a letter of one alphabet or a sign of another, and nothing beside it to tell.
    ['a lone byte', Buffer.from('Name;Price\nX;1\n\xc4;2\n', 'latin1')],
    ['bytes of no language', Buffer.from('Name;Price\n\x81\x8d\xd8A\xfe\x90B;1\n', 'latin1')],
    [
      'two encodings in one file',
      Buffer.concat([
        csvOf(
          [
            ['Имя', '1'],
            ['Роза', '2'],
          ],
          { encoding: 'win1251' },
        ),
        csvOf(
          [
            ['Имя', '1'],
            ['Роза', '2'],
          ],
          { encoding: 'cp866' },
        ),
      ]),
    ],
  ])('%s: nobody can tell, so nothing is read', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ key: 'price-list-encoding-unknown' }));
  });
});
