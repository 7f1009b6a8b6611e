import { companyRoute } from '@/app/_door/route';
import { CompanyChange, getCompany, updateCompany } from '@/lib/companies';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => getCompany(ctx));

export const PATCH = companyRoute(async ({ ctx, json }) =>
  updateCompany(ctx, parse(CompanyChange, await json())),
);
