import { writeAudit } from '@/lib/audit';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { type Company, NewCompany } from './schemas';
import { insertCompany, insertMembership, nextCompanyId } from './store';

/**
 * Creates a company and makes `ownerId` its member. A person creates companies for themselves only; the operator's
 * command line may name anybody, or nobody; a job makes companies without a member, for people of a messenger.
 */
export async function createCompany(
  base: BaseCtx,
  input: NewCompany,
  ownerId: string | null,
): Promise<Company> {
  const { actor } = base;
  const forThemselves = actor.kind === 'user' && actor.userId === ownerId;
  if (actor.kind !== 'operator' && !forThemselves && !(actor.kind === 'job' && ownerId === null)) {
    throw new AppError('forbidden', 'not-allowed');
  }
  const wish = parse(NewCompany, input);
  return acrossCompanies(base, async (tx) => {
    const createdAt = base.clock.now();
    const company: Company = { ...wish, id: await nextCompanyId(tx), status: 'ACTIVE', createdAt };
    await insertCompany(tx, company);
    if (ownerId !== null) await insertMembership(tx, company.id, ownerId, createdAt);
    await inTransaction({ ...tx.ctx, companyId: company.id }, (joined) =>
      writeAudit(joined, { action: 'company.created', subject: company.id, detail: { type: company.type } }),
    );
    return company;
  });
}
