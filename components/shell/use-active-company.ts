'use client';

import type { Company } from '@/lib/companies/schemas';
import type { Wire } from '../api/wire';
import { useMe } from './use-me';

/** The company the session works in; undefined until it is known. */
export function useActiveCompany(): Wire<Company> | undefined {
  const { data } = useMe();
  return data?.companies.find((company) => company.id === data.activeCompanyId);
}
