import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Archive, ArchiveSource } from './archive';
import { limits } from './limits';

/**
 * Opens a zip package and judges its table of contents before anything is unpacked. The sizes it declares are held to
 * while unpacking (`validateEntrySizes`), so they cannot lie. Whoever opens it closes it. Throws `invalid`
 * (`spreadsheet-malformed`, `spreadsheet-unsafe`).
 */
export async function openArchive(source: ArchiveSource): Promise<Archive> {
  const zip = await open(source);
  try {
    if (zip.entryCount > limits.entries) throw unsafe();
    const parts = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName.replace(/^\/+/, ''), entry);
    assertReasonable([...parts.values()], zip.fileSize);
    return { zip, parts };
  } catch (cause) {
    zip.close();
    throw cause instanceof AppError ? cause : new AppError('invalid', 'spreadsheet-malformed', { cause });
  }
}

async function open(source: ArchiveSource): Promise<ZipFile> {
  const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false };
  try {
    if (!(source instanceof Uint8Array)) return await openPromise(source.path, options);
    return await fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options);
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
