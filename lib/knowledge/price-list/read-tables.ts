import { AppError } from '@/lib/platform/errors/app-error';
import { readDelimited } from './read-delimited';
import { readSpreadsheet } from './read-spreadsheet';
import type { Table } from './table';

export interface Source {
  /** null for spreadsheets. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly tables: readonly Table[];
}

const zip = [0x50, 0x4b, 0x03, 0x04];
/** The container of `.xls` files, and of `.xlsx` files with a password. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];

/** Tells by content, not by name, what the file is and reads its tables. Throws `invalid` with what to do instead. */
export async function readTables(bytes: Uint8Array): Promise<Source> {
  if (bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)) {
    throw new AppError('invalid', 'price-list-empty');
  }
  if (startsWith(bytes, oldOffice)) throw new AppError('invalid', 'spreadsheet-not-xlsx');
  if (startsWith(bytes, zip))
    return { encoding: null, delimiter: null, tables: await readSpreadsheet(bytes) };
  return readDelimited(bytes);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
