import { companyRoute } from '@/app/_door/route';
import { getLogin } from '@/lib/channels';

export const GET = companyRoute(({ ctx, params }) => getLogin(ctx, { loginId: params.id ?? '' }));
