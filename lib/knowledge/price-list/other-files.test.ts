import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/platform/errors/app-error';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { xlsxOf } from '@/tests/factories/price-lists/xlsx-of';
import { zipOf } from '@/tests/factories/price-lists/zip-of';
import { readPriceList } from './read-price-list';

const read = (bytes: Uint8Array) =>
  readPriceList(bytes, 'prices.csv', { currency: 'RUB', companyType: 'HYBRID' });

const hex = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'hex'), Buffer.alloc(64)]);
const part = (name: string, data = ''): Uint8Array => zipOf([{ name, data }]);
const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

describe('other files, whatever their names say, are told what they are', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'price-list-binary', 'pdf'],
    ['a PNG', hex('89504e470d0a1a0a'), 'price-list-binary', 'image'],
    ['a JPEG', hex('ffd8ffe000104a46'), 'price-list-binary', 'image'],
    ['a photo of an iPhone', hex('0000001866747970686569630000'), 'price-list-binary', 'image'],
    ['a WebP', hex('524946460000000057454250'), 'price-list-binary', 'image'],
    ['a RAR', hex('526172211a0700'), 'price-list-binary', 'archive'],
    [
      'a web page named .xls',
      Buffer.from('<html><table><tr><td>Роза</td></tr></table>'),
      'price-list-binary',
      'page',
    ],
    ['an XML workbook', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'price-list-binary', 'xml'],
    ['an RTF', Buffer.from('{\\rtf1\\ansi Роза 100}'), 'price-list-binary', 'document'],
    ['an old Excel', hex('d0cf11e0a1b11ae1'), 'spreadsheet-not-xlsx', 'xls'],
    ['a workbook with a password', locked, 'spreadsheet-not-xlsx', 'password'],
    [
      'an OpenDocument',
      zipOf([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<x/>' },
      ]),
      'spreadsheet-not-xlsx',
      'ods',
    ],
    ['a Numbers table', part('Index/Document.iwa'), 'spreadsheet-not-xlsx', 'numbers'],
    ['a binary workbook', part('xl/workbook.bin'), 'spreadsheet-not-xlsx', 'xlsb'],
    ['a Word document', part('word/document.xml'), 'spreadsheet-not-xlsx', 'document'],
    ['a zip of something', part('prices.csv', 'a;b'), 'spreadsheet-not-xlsx', 'archive'],
  ])('%s', async (_, bytes, key, kind) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'invalid', key, params: { kind } });
  });
});

describe('damage', () => {
  const rows = [
    ['Название', 'Артикул', 'Цена', 'Описание'],
    ['Роза', 'R1', '1 234,50', 'Красная; "Фридом"'],
    ['Лилия', 'L1', '99,00', 'Белая\nдлинная'],
  ];
  const workbook = [
    ['Название', 'Цена'],
    ['Роза', 12.5],
    ['Лилия', { value: 7, format: '0.00' }],
  ];
  const whole = [
    csvOf(rows, { delimiter: ';' }),
    csvOf(rows, { encoding: 'win1251' }),
    csvOf(rows, { encoding: 'utf16le', mark: true }),
    xlsxOf([{ name: 'A', rows: workbook as never, merges: ['A1:B1'] }]),
  ];
  const damage = fc.record({
    file: fc.constantFrom(...whole),
    bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
    keep: fc.oneof(
      { weight: 3, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
  });

  it('whatever happens to bytes, a file is read or refused as invalid', async () => {
    let refused = 0;
    for (const { file, bytes, keep } of fc.sample(damage, { numRuns: 500, seed: 3 })) {
      const damaged = Uint8Array.from(file.subarray(0, Math.round(file.length * keep)));
      for (const [at, byte] of bytes) damaged[Math.floor(at * (damaged.length - 1))] = byte;
      try {
        await read(damaged);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(50);
  }, 30_000);

  it('bytes that are no file at all as well', async () => {
    const noise = fc.uint8Array({ maxLength: 300 });
    for (const bytes of fc.sample(noise, { numRuns: 300, seed: 4 }))
      await expect(read(bytes)).rejects.toMatchObject({ code: 'invalid' });
  }, 30_000);
});
