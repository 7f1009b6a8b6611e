import { companyRoute } from '@/app/_door/route';
import { ListOrders, listOrders } from '@/lib/orders';
import { parse } from '@/lib/platform/parse';

/** The company's orders, newest first: `?status=&conversationId=&cursor=&limit=`. */
export const GET = companyRoute(async ({ ctx, query }) => listOrders(ctx, parse(ListOrders, query)));
