import type { BaseCtx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { MediaStore } from '../port';
import { PlatformFile } from '../schemas';

export interface StoredPlatformFile {
  readonly file: PlatformFile;
  readonly store: MediaStore['name'];
  readonly storeKey: string;
}

/** The file of this id as it is in the table, which is the given one only if there was none. */
export async function insertPlatformFile(
  tx: Tx,
  { file, ...place }: StoredPlatformFile,
): Promise<PlatformFile> {
  await tx.db.platformFile.createMany({
    data: [{ ...file, size: BigInt(file.size), ...place }],
    skipDuplicates: true,
  });
  return fileOf(await tx.db.platformFile.findUniqueOrThrow({ where: { id: file.id } }));
}

/** A file that the transaction's scope may see. */
export async function findPlatformFile(tx: Tx<BaseCtx>, id: string): Promise<StoredPlatformFile | null> {
  const row = await tx.db.platformFile.findUnique({ where: { id } });
  if (!row) return null;
  const store = row.store === 'cloudinary' ? 'cloudinary' : 'disk';
  return { file: fileOf(row), store, storeKey: row.storeKey };
}

export async function deletePlatformFile(tx: Tx<BaseCtx>, id: string): Promise<void> {
  await tx.db.platformFile.deleteMany({ where: { id } });
}

const fileOf = (row: { size: bigint }): PlatformFile =>
  PlatformFile.parse({ ...row, size: Number(row.size) });
