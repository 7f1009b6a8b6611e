import { conversationsFile } from '@/app/_door/inbox/conversations-file';
import { companyRoute } from '@/app/_door/route';

/** The list as CSV, with the filters of the list. */
export const GET = companyRoute(({ ctx, query }) => conversationsFile(ctx, query));
