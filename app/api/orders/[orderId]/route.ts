import { companyRoute } from '@/app/_door/route';
import { getOrder } from '@/lib/orders';

export const GET = companyRoute(async ({ ctx, params: { orderId = '' } }) => getOrder(ctx, { orderId }));
