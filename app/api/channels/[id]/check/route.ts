import { companyRoute } from '@/app/_door/route';
import { checkChannel, viewChannel } from '@/lib/channels';

export const POST = companyRoute(async ({ ctx, params }) =>
  viewChannel(await checkChannel(ctx, { channelId: params.id ?? '' })),
);
