import { createHash } from 'node:crypto';
import type { Ctx } from '@/lib/platform/context';

/** The id of the file that a company keeps of one occasion: the same for the same occasion. */
export function fileIdOf({ companyId }: Ctx, once: string): string {
  return `med_${createHash('sha256').update(`${companyId}\n${once}`).digest('hex').slice(0, 26)}`;
}
