import { companyRoute } from '@/app/_door/route';
import { disconnectChannel, getChannel, viewChannel } from '@/lib/channels';

export const GET = companyRoute(async ({ ctx, params }) =>
  viewChannel(await getChannel(ctx, params.id ?? '')),
);

export const DELETE = companyRoute(({ ctx, params }) =>
  disconnectChannel(ctx, { channelId: params.id ?? '' }),
);
