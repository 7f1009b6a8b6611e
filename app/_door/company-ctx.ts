import { companyContext, listMyCompanies } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { type Person, personCtx } from './person-ctx';

export interface CompanyDoor extends Person {
  readonly ctx: Ctx;
}

/**
 * The context of the company the session works in: never named by the request, always checked again. Somebody who has
 * not chosen yet works in their first company.
 */
export async function companyCtx(): Promise<CompanyDoor> {
  const person = await personCtx();
  const chosen = person.signedIn.activeCompanyId ?? (await listMyCompanies(person.base))[0]?.id;
  if (!chosen) throw new AppError('not-found', 'no-company-chosen');
  return { ...person, ctx: await companyContext(person.base, chosen) };
}
