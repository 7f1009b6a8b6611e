import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { mediaStore } from '../media-store';
import { NewPart } from '../schemas';
import { insertPart } from '../store/uploads';
import { getUpload } from './get-upload';
import { leastPartBytes, mostPartMegabytes } from './upload-limits';

/** How far the upload is now; `accepted` is false when the part does not begin there: go on from `received`. */
export interface PartAnswer {
  readonly accepted: boolean;
  readonly received: number;
}

/**
 * Takes the next part of an upload, whole or not at all: a connection that breaks off costs one part. Of two that come at
 * once for one place, one is taken. Throws `invalid` (`upload-part-unfit`), `not-found` (`upload-not-found`) and
 * `unavailable`.
 */
export async function receivePart(ctx: Ctx, input: NewPart): Promise<PartAnswer> {
  if (ctx.tx) throw new Error('receivePart cannot run inside a transaction.');
  const { bytes, offset, ...asked } = parse(NewPart, input);
  const { id, size, received, isFinished } = await getUpload(ctx, asked);
  if (offset !== received || isFinished) return { accepted: false, received };
  const end = offset + bytes.byteLength;
  const isCrumb = bytes.byteLength < leastPartBytes && end !== size;
  if (isCrumb || end > size || bytes.byteLength > mostPartMegabytes * 1_048_576) {
    const params = { received, limit: mostPartMegabytes };
    throw new AppError('invalid', 'upload-part-unfit', { params });
  }
  const part = newId('upp', ctx.clock.now());
  const store = mediaStore();
  // A name of its own: who comes second must not replace what the first has put there.
  const storeKey = `${ctx.companyId}/upload/${part}`;
  await store.put(storeKey, bytes);
  const taken = await inTransaction(ctx, (tx) =>
    insertPart(tx, id, { id: part, fromByte: offset, size: bytes.byteLength, store: store.name, storeKey }),
  );
  if (taken) return { accepted: true, received: end };
  await store.remove(storeKey);
  return { accepted: false, received: (await getUpload(ctx, asked)).received };
}
