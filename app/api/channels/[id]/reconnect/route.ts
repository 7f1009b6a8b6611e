import { companyRoute } from '@/app/_door/route';
import { ConnectChannel, reconnectChannel, viewChannel } from '@/lib/channels';
import { parse } from '@/lib/platform/parse';

export const POST = companyRoute(async ({ ctx, params, json }) =>
  viewChannel(await reconnectChannel(ctx, params.id ?? '', parse(ConnectChannel, await json()))),
);
