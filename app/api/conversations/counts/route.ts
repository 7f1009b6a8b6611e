import { companyRoute } from '@/app/_door/route';
import { countInbox } from '@/lib/conversations';

export const GET = companyRoute(({ ctx }) => countInbox(ctx));
