import { AppError } from '@/lib/platform/errors/app-error';
import { fileBytes, type PriceListSource } from './file-bytes';
import { openDelimited } from './open-delimited';
import { openSpreadsheet } from './open-spreadsheet';
import { mostPriceListMegabytes } from './schemas';
import type { Source } from './source';

const mostBytes = mostPriceListMegabytes * 1024 * 1024;

const zip = [0x50, 0x4b, 0x03, 0x04];
/** The container of `.xls` files, and of `.xlsx` files with a password. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
/** The name, as such a container writes it, of what is inside a file with a password. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

/** Tells by content, not by name, what the file is and opens it. Throws `invalid` with what to do instead. */
export async function openSource(source: PriceListSource): Promise<Source> {
  const bytes = await fileBytes(source);
  if (bytes.size > mostBytes) {
    const params = { limit: mostPriceListMegabytes };
    throw new AppError('invalid', 'price-list-too-large', { field: 'file', params });
  }
  if (bytes.size === 0) throw new AppError('invalid', 'price-list-empty');
  const { value: head = new Uint8Array() } = await bytes.pieces().next();
  if (startsWith(head, oldOffice)) {
    const locked = Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes(encrypted);
    throw new AppError('invalid', 'spreadsheet-not-xlsx', { params: { kind: locked ? 'password' : 'xls' } });
  }
  return startsWith(head, zip) ? openSpreadsheet(source) : openDelimited(bytes);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
