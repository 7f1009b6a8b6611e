import { companyRoute } from '@/app/_door/route';
import { readLink } from '@/lib/channels';

export const GET = companyRoute(({ ctx, params }) => readLink(ctx, { channelId: params.id ?? '' }));
