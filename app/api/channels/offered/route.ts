import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { ChannelKind } from '@/lib/channels';
import { offerChannels } from '@/lib/companies';
import { parse } from '@/lib/platform/parse';

const Offered = z.object({ kinds: z.array(ChannelKind).max(20) });

export const PUT = companyRoute(async ({ ctx, json }) => {
  const { kinds } = parse(Offered, await json());
  await offerChannels(ctx, kinds);
});
