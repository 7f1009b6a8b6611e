import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/platform/errors/app-error';
import { readPriceList } from './read-price-list';

describe('files that cannot be used at all', () => {
  it.each([
    ['empty', Buffer.from(''), 'price-list-empty'],
    ['blank', Buffer.from(' \r\n\t\n'), 'price-list-empty'],
    ['binary', Buffer.from('89504e470d0a1a0a00000d', 'hex'), 'price-list-binary'],
    ['old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet-not-xlsx'],
    ['header only', Buffer.from('Название;Цена\n'), 'price-list-no-rows'],
    ['no header', Buffer.from('Роза;100\nЛилия;200\n'), 'price-list-no-header'],
    ['no price column', Buffer.from('Название;Артикул\nРоза;1\n'), 'price-list-no-price'],
    ['an open quote', Buffer.from('name,price\n"Rose,10\n'), 'price-list-unclosed-quote'],
    ['too large', new Uint8Array(50 * 1024 * 1024 + 1).fill(65), 'price-list-too-large'],
    ['too many rows', Buffer.from(`name,price\na,1${'\n'.repeat(250_001)}`), 'price-list-too-many-rows'],
  ] as const)(
    '%s',
    async (_, bytes, key) => {
      const error = await readPriceList(bytes, 'x.csv', { currency: 'RUB', companyType: 'PRODUCT' }).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'invalid', key });
    },
    20_000,
  );
});
