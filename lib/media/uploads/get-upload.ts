import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { purposeRules } from '../purpose-rules';
import { type Upload, UploadRef } from '../schemas';
import { findUpload } from '../store/uploads';

/** How far an upload is. Throws `not-found` (`upload-not-found`). */
export async function getUpload(ctx: Ctx, input: UploadRef): Promise<Upload> {
  authorize(ctx, purposeRules['clip-original'].permission);
  const asked = parse(UploadRef, input);
  const upload = await inTransaction(ctx, (tx) => findUpload(tx, asked));
  if (!upload) throw new AppError('not-found', 'upload-not-found');
  return upload;
}
