import type { BaseCtx, Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { MediaStore } from './port';
import { MediaFile, type MediaPurpose } from './schemas';

export interface StoredFile {
  readonly file: MediaFile;
  readonly store: MediaStore['name'];
  readonly storeKey: string;
}

/** The file of this id as it is in the table, which is the given one only if there was none. */
export async function insertFile(tx: Tx<Ctx>, { file, store, storeKey }: StoredFile): Promise<MediaFile> {
  const data = [{ ...file, companyId: tx.ctx.companyId, store, storeKey }];
  const { count } = await tx.db.mediaFile.createMany({ data, skipDuplicates: true });
  if (count === 1) return file;
  return fileOf(await tx.db.mediaFile.findFirstOrThrow({ where: { id: file.id } }));
}

export async function findFile(tx: Tx<Ctx>, id: string): Promise<StoredFile | null> {
  const row = await tx.db.mediaFile.findFirst({ where: { id } });
  if (!row) return null;
  return {
    file: fileOf(row),
    ...placeOf(row),
  };
}

/** Where the bytes of a file are. */
export async function findPlace(tx: Tx<Ctx>, id: string): Promise<Omit<StoredFile, 'file'> | null> {
  const row = await tx.db.mediaFile.findFirst({ where: { id }, select: { store: true, storeKey: true } });
  return row && placeOf(row);
}

export async function deleteFile(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.mediaFile.deleteMany({ where: { id } });
}

/** Files of these purposes that are older than `before`, of all companies; the oldest first. */
export async function findOldFiles(
  tx: Tx<BaseCtx>,
  { purposes, before }: { readonly purposes: readonly MediaPurpose[]; readonly before: Date },
): Promise<{ id: string; companyId: string }[]> {
  return tx.db.mediaFile.findMany({
    where: { purpose: { in: [...purposes] }, createdAt: { lt: before } },
    select: { id: true, companyId: true },
    orderBy: { createdAt: 'asc' },
    take: 500,
  });
}

const fileOf = (row: { size: bigint | number }): MediaFile =>
  MediaFile.parse({ ...row, size: Number(row.size) });

function placeOf({ store, storeKey }: { store: string; storeKey: string }): Omit<StoredFile, 'file'> {
  return { store: store === 'cloudinary' ? 'cloudinary' : 'disk', storeKey };
}
