import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CompanyDoor } from '@/app/_door/company-ctx';
import { queryKeys } from '@/components/api/query-keys';
import { listMyCompanies } from '@/lib/companies';

/**
 * Lets the first paint know whose screens these are, so that no name or time jumps.
 */
export async function KnownMe({ door, children }: { door: CompanyDoor; children: ReactNode }) {
  const companies = await listMyCompanies(door.base);
  const me = { user: door.signedIn.user, companies, activeCompanyId: door.ctx.companyId };
  const client = new QueryClient();
  // As JSON carries it: dates become strings, like in every later answer.
  client.setQueryData(queryKeys.me, JSON.parse(JSON.stringify(me)));
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
