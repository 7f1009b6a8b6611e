import { grantCredits } from '@/lib/credits';
import { newId } from '@/lib/platform/new-id';
import { type MadeCompany, makeCompany } from './make-company';

/** A company with so many credits. */
export async function makeCredits(amount: number): Promise<MadeCompany> {
  const company = await makeCompany();
  if (amount > 0) await grantCredits(company.job, { key: newId('grant'), amount, reason: 'welcome' });
  return company;
}
