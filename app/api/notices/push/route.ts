import { companyRoute } from '@/app/_door/route';
import { BrowserSubscription, subscribePush, unsubscribePush } from '@/lib/notices';
import { parse } from '@/lib/platform/parse';

export const POST = companyRoute(async ({ ctx, request, json }) =>
  subscribePush(ctx, parse(BrowserSubscription, await json()), {
    userAgent: request.headers.get('user-agent'),
  }),
);

export const DELETE = companyRoute(async ({ ctx, json }) =>
  unsubscribePush(ctx, parse(BrowserSubscription.pick({ endpoint: true }), await json())),
);
