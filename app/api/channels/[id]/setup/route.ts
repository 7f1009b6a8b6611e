import { companyRoute } from '@/app/_door/route';
import { getSetup } from '@/lib/channels';

export const GET = companyRoute(({ ctx, params }) => getSetup(ctx, { channelId: params.id ?? '' }));
