import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { authorize } from './authorize';
import type { Member } from './schemas';
import { findMembers } from './store';

/** Everybody who belongs to the company and may sign in: its owner, and the managers it is assigned to. */
export async function listMembers(ctx: Ctx): Promise<Member[]> {
  authorize(ctx, 'company.read');
  return inTransaction(ctx, (tx) => findMembers(tx, ctx.companyId));
}
