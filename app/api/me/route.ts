import { z } from 'zod';
import { personRoute } from '@/app/_door/route';
import { listMyCompanies } from '@/lib/companies';
import { chooseLanguage } from '@/lib/identity';
import { Language } from '@/lib/platform/i18n/languages';
import { parse } from '@/lib/platform/parse';

const Change = z.object({ language: Language });

export const GET = personRoute(async ({ signedIn, base }) => {
  const companies = await listMyCompanies(base);
  return {
    user: signedIn.user,
    companies,
    activeCompanyId: signedIn.activeCompanyId ?? companies[0]?.id ?? null,
  };
});

export const PATCH = personRoute(async ({ base, json }) => {
  const { language } = parse(Change, await json());
  await chooseLanguage(base, language);
  return { language };
});
