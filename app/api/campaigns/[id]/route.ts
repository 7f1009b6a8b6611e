import { companyRoute } from '@/app/_door/route';
import { archiveCampaign } from '@/lib/channels';

export const DELETE = companyRoute(({ ctx, params }) => archiveCampaign(ctx, { id: params.id ?? '' }));
