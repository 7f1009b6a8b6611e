import { companyRoute } from '@/app/_door/route';
import { ListVersions, listVersions } from '@/lib/knowledge';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, query }) => listVersions(ctx, parse(ListVersions, query)));
