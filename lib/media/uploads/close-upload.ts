import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { purposeRules } from '../purpose-rules';
import { finishRow } from '../store/uploads';
import { removeParts } from './remove-parts';

/** What an upload has become. */
export interface UploadEnd {
  readonly fileId: string;
  /** Kept with it and handed out again by `getUpload`. */
  readonly facts: unknown;
}

/** Writes down what an upload has become and throws its parts away. Throws `unavailable`. */
export async function closeUpload(ctx: Ctx, uploadId: string, end: UploadEnd): Promise<void> {
  authorize(ctx, purposeRules['clip-original'].permission);
  if (ctx.tx) throw new Error('closeUpload cannot run inside a transaction.');
  await inTransaction(ctx, (tx) => finishRow(tx, uploadId, end));
  await removeParts(ctx, uploadId);
}
