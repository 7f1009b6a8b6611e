import { threadFile } from '@/app/_door/inbox/thread-file';
import { companyRoute } from '@/app/_door/route';

/** One thread as CSV. */
export const GET = companyRoute(({ ctx, params: { id = '' } }) => threadFile(ctx, id));
