import { companyRoute } from '@/app/_door/route';
import { getBudget } from '@/lib/assistant';

export const GET = companyRoute(({ ctx }) => getBudget(ctx));
