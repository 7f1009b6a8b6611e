import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { setActiveCompany } from './store';

/** Remembers which company a session works in. Whether it may is asked again at every request, not here. */
export async function chooseCompany(base: BaseCtx, sessionId: string, companyId: string): Promise<void> {
  await acrossCompanies(base, (tx) => setActiveCompany(tx, sessionId, companyId));
}
