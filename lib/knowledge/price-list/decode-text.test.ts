import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/platform/errors/app-error';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { decodeText } from './decode-text';

const russian = [
  ['Наименование', 'Цена', 'Описание'],
  ['Букет «Весна» № 1', '1 234,50 ₽'.replace('₽', 'руб.'), 'Тюльпаны и эвкалипт — свежие'],
  ['РОЗА', '150', 'Красная'],
];

describe('encodings', () => {
  it.each([
    ['utf8', false, 'utf-8'],
    ['utf8', true, 'utf-8'],
    ['win1251', false, 'cp1251'],
    ['utf16le', true, 'utf-16le'],
    ['utf-16be', true, 'utf-16be'],
    ['utf16le', false, 'utf-16le'],
    ['cp866', false, 'cp866'],
    ['koi8-r', false, 'koi8-r'],
  ])('Russian in %s (mark: %s) is %s', (encoding, mark, expected) => {
    const rows =
      encoding === 'cp866' || encoding === 'koi8-r' ? russian.map((row) => row.map(plain)) : russian;
    const { text, encoding: found } = decodeText(csvOf(rows, { encoding, mark, delimiter: ';' }));
    expect(found).toBe(expected);
    expect(text.split('\n')[1]).toContain(rows[1]?.[0]);
  });

  it('a header alone is enough to tell cp1251', () => {
    const bytes = csvOf(
      [
        ['Название', 'Цена'],
        ['X', '1'],
      ],
      { encoding: 'win1251' },
    );
    expect(decodeText(bytes)).toMatchObject({ encoding: 'cp1251' });
  });

  it('western letters are not taken for Russian ones', () => {
    const bytes = csvOf(
      [
        ['Name', 'Price'],
        ['Café crème', '£3.50'],
        ['Jalapeño', '€4'],
      ],
      { encoding: 'win1252' },
    );
    const { text, encoding } = decodeText(bytes);
    expect(encoding).toBe('cp1252');
    expect(text).toContain('Café crème,£3.50');
  });

  it('letters that make no words in any encoding are refused', () => {
    const bytes = Uint8Array.from([
      ...Buffer.from('Name,Price\n'),
      ...[0x81, 0x8d, 0xd8, 0x41, 0xfe, 0x90, 0x42],
      0x0a,
    ]);
    expect(() => decodeText(bytes)).toThrow(new AppError('invalid', 'price-list-encoding-unknown'));
  });

  it.each([
    ['zero bytes', Uint8Array.from([65, 0, 0, 1, 2, 3, 66, 0, 9, 9, 9, 200])],
    ['a PDF', Buffer.from('%PDF-1.7\n%....')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['control characters', Uint8Array.from(Array.from({ length: 400 }, (_, index) => (index % 9) + 1))],
  ])('%s: not a table', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ key: 'price-list-binary' }));
  });
});

/** Without the signs that older encodings lack. */
function plain(cell: string): string {
  return cell.replace('«', '').replace('»', '').replace('—', '-').replace('№', 'N');
}
