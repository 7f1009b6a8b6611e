import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import type { MediaStore } from '../port';
import type { Upload, UploadRef } from '../schemas';

export interface UploadPart {
  readonly id: string;
  readonly fromByte: number;
  readonly size: number;
  readonly store: MediaStore['name'];
  readonly storeKey: string;
}

export interface NewUploadRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly link: string | null;
}

/** The upload of this key as it is in the table, which is the given one only if there was none. */
export async function insertUpload(tx: Tx<Ctx>, row: NewUploadRow): Promise<Upload> {
  const createdAt = tx.ctx.clock.now();
  const data = [{ ...row, companyId: tx.ctx.companyId, createdAt }];
  await tx.db.upload.createMany({ data, skipDuplicates: true });
  return uploadOf(await tx.db.upload.findFirstOrThrow({ where: { key: row.key } }));
}

export async function findUpload(tx: Tx<Ctx>, { uploadId, link }: UploadRef): Promise<Upload | null> {
  const where = { id: uploadId, ...(link === undefined ? {} : { link }) };
  const row = await tx.db.upload.findFirst({ where });
  return row && uploadOf(row);
}

export async function findUploadOfKey(tx: Tx<Ctx>, key: string): Promise<Upload | null> {
  const row = await tx.db.upload.findFirst({ where: { key } });
  return row && uploadOf(row);
}

export async function findUploadOfLink(tx: Tx<Ctx>, link: string): Promise<Upload | null> {
  const row = await tx.db.upload.findFirst({ where: { link } });
  return row && uploadOf(row);
}

export async function countUnfinished(tx: Tx<Ctx>): Promise<number> {
  return tx.db.upload.count({ where: { finishedAt: null } });
}

/** The first begun of the unfinished uploads of which nothing has come since `before`. */
export async function findIdleUpload(tx: Tx<Ctx>, before: Date): Promise<string | null> {
  const [found] = await tx.db.$queryRaw<{ id: string }[]>`
    select id from upload
     where finished_at is null and created_at < ${before}
       and not exists (select from upload_part where upload_id = upload.id and upload_part.created_at >= ${before})
     order by created_at limit 1`;
  return found?.id ?? null;
}

/** Adds the part when it begins where the upload has come to; false when another was quicker. */
export async function insertPart(tx: Tx<Ctx>, uploadId: string, part: UploadPart): Promise<boolean> {
  const { fromByte, size } = part;
  const { count } = await tx.db.upload.updateMany({
    where: { id: uploadId, received: fromByte, size: { gte: fromByte + size }, finishedAt: null },
    data: { received: { increment: size } },
  });
  if (count === 0) return false;
  const { companyId } = tx.ctx;
  await tx.db.uploadPart.create({ data: { ...part, companyId, uploadId, createdAt: tx.ctx.clock.now() } });
  return true;
}

/** The parts in their order. */
export async function listParts(tx: Tx<Ctx>, uploadId: string): Promise<UploadPart[]> {
  const rows = await tx.db.uploadPart.findMany({ where: { uploadId }, orderBy: { fromByte: 'asc' } });
  return rows.map(({ id, fromByte, size, store, storeKey }) => ({
    id,
    fromByte: Number(fromByte),
    size,
    store: store === 'cloudinary' ? 'cloudinary' : 'disk',
    storeKey,
  }));
}

export async function deletePart(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.uploadPart.deleteMany({ where: { id } });
}

export async function deleteUpload(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.upload.deleteMany({ where: { id } });
}

export async function finishRow(
  tx: Tx<Ctx>,
  id: string,
  { fileId, facts }: { readonly fileId: string; readonly facts: unknown },
): Promise<void> {
  await tx.db.upload.updateMany({
    where: { id },
    data: { fileId, facts: facts ?? Prisma.DbNull, finishedAt: tx.ctx.clock.now() },
  });
}

/** Uploads of all companies begun before a moment. */
export async function findOldUploads(
  tx: Tx<BaseCtx>,
  before: Date,
): Promise<{ id: string; companyId: string }[]> {
  const where = { createdAt: { lt: before } };
  return tx.db.upload.findMany({ where, select: { id: true, companyId: true }, take: 500 });
}

function uploadOf(row: {
  id: string;
  name: string;
  size: bigint;
  received: bigint;
  fileId: string | null;
  facts: unknown;
  finishedAt: Date | null;
}): Upload {
  const { id, name, size, received, fileId, facts, finishedAt } = row;
  return {
    id,
    name,
    size: Number(size),
    received: Number(received),
    isFinished: finishedAt !== null,
    fileId,
    facts: facts ?? null,
  };
}
