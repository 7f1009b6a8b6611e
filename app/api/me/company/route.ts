import { z } from 'zod';
import { personRoute } from '@/app/_door/route';
import { companyContext } from '@/lib/companies';
import { chooseCompany } from '@/lib/identity';
import { parse } from '@/lib/platform/parse';

const Choice = z.object({ companyId: z.string() });

export const POST = personRoute(async ({ signedIn, base, json }) => {
  const { companyId } = parse(Choice, await json());
  const ctx = await companyContext(base, companyId);
  await chooseCompany(base, signedIn.sessionId, ctx.companyId);
  return { companyId };
});
