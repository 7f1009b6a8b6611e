import type { CompanyStatus } from '@/lib/companies';
import { ownerClient } from '@/tests/setup/owner-client';

/** Switches a company on or off, as an administrator will. */
export async function updateCompanyStatus(companyId: string, status: CompanyStatus): Promise<void> {
  const client = await ownerClient();
  await client.query('update company set status = $2 where id = $1', [companyId, status]);
}
