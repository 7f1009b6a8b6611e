import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive } from './archive';
import { limits } from './limits';

/**
 * Opens a zip package and judges its table of contents before anything is unpacked. The sizes it declares are held to
 * while unpacking (`validateEntrySizes`), so they cannot lie. Throws `invalid` (`spreadsheet-malformed`,
 * `spreadsheet-unsafe`).
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await open(bytes);
  if (zip.entryCount > limits.entries) throw unsafe();
  const parts = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName.replace(/^\/+/, ''), entry);
  } catch (cause) {
    throw new AppError('invalid', 'spreadsheet-malformed', { cause });
  }
  assertReasonable([...parts.values()], bytes.byteLength);
  return { zip, parts };
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  } catch (cause) {
    throw new AppError('invalid', 'spreadsheet-malformed', { cause });
  }
}

function assertReasonable(entries: readonly Entry[], archiveBytes: number): void {
  let packed = 0;
  let unpacked = 0;
  for (const entry of entries) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    const large = entry.uncompressedSize >= limits.ratioMattersFrom;
    if (entry.isEncrypted() || (large && entry.uncompressedSize > entry.compressedSize * limits.ratio))
      throw unsafe();
  }
  // More packed bytes than the file has: entries that overlap, as in a bomb without nesting.
  if (packed > archiveBytes) throw unsafe();
  if (unpacked > limits.unpackedBytes) throw unsafe();
  if (unpacked > limits.ratioMattersFrom && unpacked > packed * limits.ratio) throw unsafe();
}

const unsafe = (): AppError => new AppError('invalid', 'spreadsheet-unsafe');
