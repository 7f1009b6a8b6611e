import { companyRoute } from '@/app/_door/route';
import { listPacks } from '@/lib/billing';
import { getBalance } from '@/lib/credits';

/** What the company has, and what it can buy. */
export const GET = companyRoute(async ({ ctx }) => ({
  balance: await getBalance(ctx),
  packs: await listPacks(ctx),
}));
