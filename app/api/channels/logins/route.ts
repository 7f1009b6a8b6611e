import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { AdapterName, beginLogin } from '@/lib/channels';
import { parse } from '@/lib/platform/parse';

const Begin = z.object({ adapter: AdapterName, channelId: z.string().nullish() });

export const POST = companyRoute(async ({ ctx, json }) => {
  const { adapter, channelId } = parse(Begin, await json());
  return beginLogin(ctx, { adapter, channelId: channelId ?? null });
});
