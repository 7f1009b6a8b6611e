import { createCompany, type NewCompany } from '@/lib/companies';
import { createUser } from '@/lib/identity';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { baseContext } from './contexts';

export interface MadeCompany {
  readonly companyId: string;
  readonly ownerId: string;
  /** The owner's context. */
  readonly owner: Ctx;
  /** A manager's context in this company. */
  readonly manager: Ctx;
  /** The platform's own, as jobs have it. */
  readonly job: Ctx;
}

/** A company of the suite's own, with its owner. */
export async function makeCompany(change: Partial<NewCompany> = {}): Promise<MadeCompany> {
  const base = baseContext();
  const owner = await createUser(
    base,
    {
      email: `${newId('mail')}@example.com`,
      password: 'correct horse battery',
      name: 'Owner',
      language: 'en',
    },
    'CLIENT',
  );
  const company = await createCompany(
    base,
    {
      name: 'Test shop',
      type: 'PRODUCT',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      language: 'en',
      ...change,
    },
    owner.id,
  );
  const companyId = company.id;
  return {
    companyId,
    ownerId: owner.id,
    owner: { ...baseContext({ actor: { kind: 'user', userId: owner.id, role: 'CLIENT' } }), companyId },
    manager: {
      ...baseContext({ actor: { kind: 'staff', userId: newId('usr'), role: 'MANAGER' } }),
      companyId,
    },
    job: { ...baseContext({ actor: { kind: 'job', job: 'test.job' } }), companyId },
  };
}
