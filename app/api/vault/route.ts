import { companyRoute } from '@/app/_door/route';
import { listCredentials } from '@/lib/vault';

export const GET = companyRoute(async ({ ctx }) => ({ credentials: await listCredentials(ctx) }));
