import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findLogo } from './store/brand';

/** The file that the company's videos carry as a logo; null: their name is written instead. */
export async function getReelLogo(ctx: Ctx): Promise<{ logoId: string | null }> {
  authorize(ctx, 'reel.read');
  return { logoId: await inTransaction(ctx, findLogo) };
}
