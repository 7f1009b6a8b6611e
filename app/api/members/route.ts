import { companyRoute } from '@/app/_door/route';
import { listMembers } from '@/lib/companies';

/** Who belongs to the company, by name. */
export const GET = companyRoute(async ({ ctx }) => ({
  members: (await listMembers(ctx)).map(({ userId, name }) => ({ userId, name })),
}));
