import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import type { MediaStore } from './port';
import { MediaFile } from './schemas';

export interface StoredFile {
  readonly file: MediaFile;
  readonly store: MediaStore['name'];
  readonly storeKey: string;
}

export async function insertFile(tx: Tx<Ctx>, { file, store, storeKey }: StoredFile): Promise<void> {
  await tx.db.mediaFile.createMany({ data: [{ ...file, companyId: tx.ctx.companyId, store, storeKey }] });
}

export async function findFile(tx: Tx<Ctx>, id: string): Promise<StoredFile | null> {
  const row = await tx.db.mediaFile.findFirst({ where: { id } });
  if (!row) return null;
  return {
    file: MediaFile.parse(row),
    store: row.store === 'cloudinary' ? 'cloudinary' : 'disk',
    storeKey: row.storeKey,
  };
}
