import { companyContext } from '@/lib/companies';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { findCompanyOf } from './store/records';

/** The context of the company that a conversation belongs to, for whoever may work in that company. Throws `not-found`. */
export async function findConversationOwner(
  base: BaseCtx,
  { conversationId }: { conversationId: string },
): Promise<Ctx> {
  const companyId = await acrossCompanies(base, (tx) => findCompanyOf(tx, conversationId));
  if (companyId === null) throw new AppError('not-found', 'conversation-not-found');
  return companyContext(base, companyId);
}
