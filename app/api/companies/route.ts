import { personRoute } from '@/app/_door/route';
import { createCompany, NewCompany } from '@/lib/companies';
import { chooseCompany } from '@/lib/identity';
import { parse } from '@/lib/platform/parse';

export const POST = personRoute(async ({ signedIn, base, json }) => {
  const company = await createCompany(base, parse(NewCompany, await json()), signedIn.user.id);
  await chooseCompany(base, signedIn.sessionId, company.id);
  return company;
});
