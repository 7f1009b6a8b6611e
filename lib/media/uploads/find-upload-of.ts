import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { purposeRules } from '../purpose-rules';
import type { Upload } from '../schemas';
import { findUploadOfLink } from '../store/uploads';

/** The upload that has come by a one-time link; null when none has begun. */
export async function findUploadOf(ctx: Ctx, link: string): Promise<Upload | null> {
  authorize(ctx, purposeRules['clip-original'].permission);
  return inTransaction(ctx, (tx) => findUploadOfLink(tx, link));
}
