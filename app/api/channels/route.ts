import { companyRoute } from '@/app/_door/route';
import { ConnectChannel, connectChannel, listChannels, viewChannel } from '@/lib/channels';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => listChannels(ctx));

export const POST = companyRoute(async ({ ctx, json }) =>
  viewChannel(await connectChannel(ctx, parse(ConnectChannel, await json()))),
);
