import { companyRoute } from '@/app/_door/route';
import { ListLeads, listLeads } from '@/lib/channels';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx, query }) => listLeads(ctx, parse(ListLeads, query)));
