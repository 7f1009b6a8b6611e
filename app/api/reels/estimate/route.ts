import { z } from 'zod';
import { companyRoute } from '@/app/_door/route';
import { parse } from '@/lib/platform/parse';
import { estimateReels } from '@/lib/reels';

const Asked = z.object({ count: z.coerce.number().int().min(1).max(10) });

/** How long so many videos would take if they were ordered now: `?count=`. */
export const GET = companyRoute(async ({ ctx, query }) => estimateReels(ctx, parse(Asked, query)));
