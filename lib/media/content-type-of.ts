import { AppError } from '@/lib/platform/errors/app-error';
import { judgeContent } from './judge-content';
import type { PurposeRule } from './purpose-rules';

/** The type a file is kept under, told by its first bytes. Throws `invalid` (`file-type-refused`). */
export async function contentTypeOf(
  head: Uint8Array,
  { contentTypes, allowed }: PurposeRule,
): Promise<string> {
  const judged = await judgeContent(head);
  // Without a table in view, text is text.
  const plain = judged === 'text/csv' && !contentTypes?.includes('text/csv') ? 'text/plain' : judged;
  if (contentTypes === null) return plain ?? 'application/octet-stream';
  if (plain !== null && contentTypes.includes(plain)) return plain;
  throw new AppError('invalid', 'file-type-refused', { field: 'file', params: { allowed } });
}
